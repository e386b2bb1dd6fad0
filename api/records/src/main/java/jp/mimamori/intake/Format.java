package jp.mimamori.intake;

/**
 * The formats that are read, and the media type under which their source documents are handed out
 * again.
 */
public enum Format {
  CHECKUP_CDA("application/xml"),
  MEDICATION_NOTEBOOK("text/csv"),
  FHIR("application/fhir+json"),
  HOME_VITALS("application/json"),

  /** A municipality's extract of its vaccination ledger (予防接種台帳). */
  VACCINATION_LEDGER("text/csv"),

  /** What somebody typed after a handbook (母子健康手帳) or a certificate. */
  HANDBOOK("application/json"),

  /** A photo of its page. */
  HANDBOOK_JPEG("image/jpeg"),
  HANDBOOK_PNG("image/png");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
