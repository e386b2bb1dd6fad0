package jp.mimamori.intake.notebook;

import static jp.mimamori.intake.Severity.ERROR;
import static jp.mimamori.intake.Severity.NOTE;
import static jp.mimamori.intake.Severity.WARNING;

import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Severity;
import jp.mimamori.intake.csv.CsvRows;

/** What the notebook importer has to say about a 電子版お薬手帳 (JAHISTC). */
public enum NotebookFinding implements FindingCode {
  ENCODING_UNREADABLE(ERROR),
  NOT_A_NOTEBOOK(ERROR),
  PRESCRIPTION_SYMBOL(ERROR),
  VERSION_UNKNOWN(ERROR),
  VERSION_NEWER(WARNING),
  DIRECTION_UNKNOWN(WARNING),
  QUOTE_NOT_CLOSED(ERROR),
  TOO_LARGE(ERROR),
  CONTROL_CHARACTERS(WARNING),
  OWN_CHARACTERS(WARNING),

  DATE_INVALID(ERROR),
  DATE_MISSING(ERROR),
  DATE_BEFORE_ERA(WARNING),
  DATE_AFTER_ERA(WARNING),
  PERIOD_REVERSED(WARNING),
  UNDATED(NOTE),
  NOTHING_DATED(ERROR),

  PATIENT_MISSING(WARNING),
  PATIENT_INCOMPLETE(WARNING),
  TWO_PATIENTS(ERROR),
  SEX_UNKNOWN(WARNING),
  CONTACT_LEFT_OUT(NOTE),
  HISTORY_DENIED(NOTE),

  DRUG_WITHOUT_DATE(ERROR),
  PHARMACY_MISSING(WARNING),
  DRUG_NAME_MISSING(WARNING),
  RP_MISSING(WARNING),
  USAGE_MISSING(WARNING),
  USAGE_WITHOUT_DRUG(WARNING),
  USAGE_TWICE(WARNING),
  AMOUNT_NOT_A_NUMBER(WARNING),
  CODE_WITHOUT_KIND(WARNING),
  CODE_KIND_UNKNOWN(NOTE),
  CODE_WITH_SPACES(NOTE),
  DOSE_FORM_UNKNOWN(NOTE),
  RECORD_UNKNOWN(NOTE),
  FIELDS_EXTRA(NOTE),

  PART_TRUNCATED(ERROR),
  PART_CONTROL_INVALID(ERROR),
  PART_MISSING(ERROR),
  PART_DUPLICATE(WARNING),
  PART_CONFLICT(ERROR),
  PART_OF_ANOTHER_NOTEBOOK(ERROR);

  static final CsvRows.Words CSV =
      new CsvRows.Words(QUOTE_NOT_CLOSED, CONTROL_CHARACTERS, OWN_CHARACTERS);

  private final Severity severity;

  NotebookFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
