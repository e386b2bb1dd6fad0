package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.RecordId;
import jp.mimamori.search.WantedToken;

/**
 * A person as FHIR Patient (JP_Patient: the kanji name is IDE, the reading SYL). The insured number
 * is not an identifier (告知要求制限).
 */
final class PatientJson {

  private static final String REPRESENTATION =
      "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

  /** FHIR R4 §2.24.0.11: an identifier that is a UUID. */
  private static final String SYSTEM = "urn:ietf:rfc:3986";

  private PatientJson() {}

  /** What identifies a person to other systems: the id, and no number that tells more. */
  private static String identifier(SubjectId id) {
    return "urn:uuid:" + id;
  }

  /** Whom an identifier {@code system|value} means; empty when it is none of ours. */
  static Optional<SubjectId> identified(String token) {
    String start = SYSTEM + "|urn:uuid:";
    return token.startsWith(start)
        ? RecordId.of(token.substring(start.length())).map(id -> new SubjectId(id.value()))
        : Optional.empty();
  }

  /** Likewise, of a token that is searched for: the system may be left out. */
  static Optional<SubjectId> identified(WantedToken token) {
    String system = token.system() == null ? SYSTEM : token.system();
    return token.code() == null ? Optional.empty() : identified(system + "|" + token.code());
  }

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
            .add(
                "identifier",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("system", SYSTEM)
                            .add("value", identifier(person.id()))))
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
