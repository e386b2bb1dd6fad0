package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;

/**
 * A person as FHIR Patient (JP_Patient: the kanji name is IDE, the reading SYL). The insured number
 * is not an identifier (告知要求制限).
 */
final class PatientJson {

  private static final String REPRESENTATION =
      "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

  private PatientJson() {}

  static byte[] of(ReadingPeople.Details details) {
    Person person = details.person();
    JsonArrayBuilder names =
        Json.createArrayBuilder().add(name(person.name(), "IDE")).add(name(person.kana(), "SYL"));
    JsonObjectBuilder patient =
        Json.createObjectBuilder()
            .add("resourceType", "Patient")
            .add("id", person.id().toString())
            .add(
                "meta",
                Json.createObjectBuilder()
                    .add(
                        "profile",
                        Json.createArrayBuilder()
                            .add("http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient")))
            .add("name", names)
            .add("gender", person.sex().code())
            .add("birthDate", person.bornOn().toString());
    if (!person.address().isBlank()) {
      JsonObjectBuilder address =
          Json.createObjectBuilder().add("text", person.address()).add("country", "JP");
      if (!person.postalCode().isBlank()) {
        address.add("postalCode", person.postalCode());
      }
      patient.add("address", Json.createArrayBuilder().add(address));
    }
    return patient.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder name(String full, String representation) {
    JsonObjectBuilder name =
        Json.createObjectBuilder()
            .add(
                "extension",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("url", REPRESENTATION)
                            .add("valueCode", representation)))
            .add("use", "official")
            .add("text", full);
    String[] parts = full.split("[ \u3000]+", 2);
    if (parts.length == 2) {
      name.add("family", parts[0]).add("given", Json.createArrayBuilder().add(parts[1]));
    }
    return name;
  }
}
