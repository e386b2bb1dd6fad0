package jp.mimamori.intake.vaccination;

import static jp.mimamori.intake.Severity.ERROR;
import static jp.mimamori.intake.Severity.NOTE;
import static jp.mimamori.intake.Severity.WARNING;

import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Severity;
import jp.mimamori.intake.csv.CsvRows;

/** What the importer has to say about an extract of a vaccination ledger. */
public enum LedgerFinding implements FindingCode {
  ENCODING_UNREADABLE(ERROR),
  TOO_LARGE(ERROR),
  QUOTE_NOT_CLOSED(ERROR),
  CONTROL_CHARACTERS(WARNING),
  OWN_CHARACTERS(WARNING),
  COLUMN_UNKNOWN(NOTE),
  COLUMN_TWICE(ERROR),
  FIELDS_EXTRA(WARNING),
  NOTHING_IN_IT(ERROR),
  SEVERAL_PEOPLE(ERROR),
  DAY_INVALID(ERROR),
  DAY_MISSING(WARNING),
  VACCINE_MISSING(WARNING),
  BEFORE_BIRTH(WARNING),
  OUT_OF_ORDER(WARNING),
  TWICE(WARNING),
  BIRTH_INVALID(WARNING),
  VOUCHER_LEFT_OUT(NOTE);

  static final CsvRows.Words CSV =
      new CsvRows.Words(QUOTE_NOT_CLOSED, CONTROL_CHARACTERS, OWN_CHARACTERS);

  private final Severity severity;

  LedgerFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
