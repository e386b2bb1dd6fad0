package jp.mimamori.intake.notebook;

import jp.mimamori.fhir.FhirJson;

/** JSON as people read it. */
final class Golden {

  private Golden() {}

  static String pretty(String template) {
    return FhirJson.context()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(FhirJson.read(template))
        + "\n";
  }
}
