package jp.mimamori.person;

/** Sex as a document or an office recorded it (FHIR AdministrativeGender). */
public enum Sex {
  MALE,
  FEMALE,
  OTHER,
  UNKNOWN;

  /** The FHIR code, lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
