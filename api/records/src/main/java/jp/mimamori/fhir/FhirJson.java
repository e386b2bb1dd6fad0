package jp.mimamori.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * FHIR R4 JSON in and out. The library's context is made on first use: it costs a second and is not
 * needed to serve stored bytes.
 */
public final class FhirJson {

  private FhirJson() {}

  private static final class Lazy {
    static final FhirContext R4 = context();

    private static FhirContext context() {
      FhirContext context = FhirContext.forR4();
      context.getParserOptions().setStripVersionsFromReferences(false);
      context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
      return context;
    }
  }

  public static FhirContext context() {
    return Lazy.R4;
  }

  /** Compact JSON, the form in which records are stored. */
  public static String encode(IBaseResource resource) {
    return parser().encodeResourceToString(resource);
  }

  static IParser parser() {
    return Lazy.R4.newJsonParser();
  }
}
