package jp.mimamori.intake.bundle;

import static jp.mimamori.intake.Severity.ERROR;
import static jp.mimamori.intake.Severity.NOTE;
import static jp.mimamori.intake.Severity.WARNING;

import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Severity;

/** What the FHIR importer has to say about a bundle or a single resource. */
public enum BundleFinding implements FindingCode {
  TOO_LARGE(ERROR),
  ENCODING_UNREADABLE(ERROR),
  XML_NOT_READ(ERROR),
  JSON_INVALID(ERROR),
  JSON_TOO_DEEP(ERROR),
  NAME_TWICE(ERROR),
  NUMBER_TOO_LONG(ERROR),
  TEXT_UNREADABLE(ERROR),
  NOT_A_RESOURCE(ERROR),
  TYPE_UNKNOWN(ERROR),
  BUNDLE_IN_BUNDLE(ERROR),
  TOO_MANY_ENTRIES(ERROR),
  TOO_MANY_VALUES(ERROR),
  TOO_MANY_FINDINGS(ERROR),
  RESOURCE_TOO_LARGE(ERROR),
  WRONG_JSON_TYPE(ERROR),
  CHOICE_TWICE(ERROR),
  VALUE_INVALID(ERROR),
  DATE_INVALID(ERROR),
  RESOURCE_UNREADABLE(ERROR),
  ELEMENT_UNKNOWN(WARNING),
  EMPTY_LEFT_OUT(WARNING),
  LIST_EXPECTED(WARNING),
  OFFSET_MISSING(WARNING),
  NARRATIVE_LEFT_OUT(WARNING),
  ENTRY_LEFT_OUT(NOTE),
  ENTRY_DELETES(WARNING),

  PATIENT_MISSING(WARNING),
  TWO_PATIENTS(ERROR),
  OTHER_PERSON(ERROR),
  SUBJECT_ADDED(NOTE),
  INSURER_UNKNOWN(NOTE),
  PERIOD_REVERSED(WARNING),
  UNDATED(WARNING),
  DATE_UNKNOWN(NOTE),
  NOTHING_DATED(ERROR),
  NOTHING_KEPT(ERROR),
  SAME_KEY(WARNING);

  private final Severity severity;

  BundleFinding(Severity severity) {
    this.severity = severity;
  }

  /** Whether it is about the text, and not about what it says. */
  boolean isAboutJson() {
    return compareTo(NOT_A_RESOURCE) <= 0;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
