package jp.mimamori.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

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
      // what is contained stands in the resource already; looking for more costs a third of
      // encoding
      context.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
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

  /**
   * One resource. Whatever FHIR does not allow in JSON is an exception; its message may quote the
   * document, so it is neither logged nor shown.
   *
   * @throws ca.uhn.fhir.parser.DataFormatException when the library cannot read it
   */
  public static Resource read(String json) {
    IParser parser = parser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    return (Resource) parser.parseResource(json);
  }

  static IParser parser() {
    return Lazy.R4.newJsonParser();
  }
}
