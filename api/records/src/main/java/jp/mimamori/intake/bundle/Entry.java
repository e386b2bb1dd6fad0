package jp.mimamori.intake.bundle;

import org.hl7.fhir.r4.model.Resource;

/**
 * A resource of the document and where it stood.
 *
 * @param path FHIRPath of the resource
 * @param fullUrl empty when it has none
 * @param id its own id, empty when it has none
 */
record Entry(String path, String fullUrl, String id, Resource resource) {

  String type() {
    return resource.fhirType();
  }

  /** {@code Type/id}, empty without an id. */
  String relative() {
    return id.isEmpty() ? "" : type() + "/" + id;
  }

  boolean isAbsolute() {
    return fullUrl.startsWith("http:") || fullUrl.startsWith("https:");
  }

  @Override
  public String toString() {
    return "Entry " + type();
  }
}
