package jp.mimamori.intake;

/**
 * The formats that are read, and the media type under which their source documents are handed out
 * again.
 */
public enum Format {
  CHECKUP_CDA("application/xml"),
  MEDICATION_NOTEBOOK("text/csv"),
  FHIR("application/fhir+json"),
  HOME_VITALS("application/json");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
