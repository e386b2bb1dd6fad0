package jp.mimamori.handover;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.mimamori.person.Person;
import jp.mimamori.record.HealthRecord;

/**
 * The package: a Bundle of the person without address or insured number, of the records as they are
 * stored, and of a Provenance that names who hands them over to whom (FHIR R4 §6.3).
 */
final class PackageJson {

  private static final String AGENTS =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private PackageJson() {}

  static byte[] of(HandOver handOver, Person person, List<HealthRecord> records, Instant at) {
    String when = at.toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text(
        out,
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"identifier\":{\"system\":"
            + "\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:"
            + handOver.id()
            + "\"},\"timestamp\":\""
            + when
            + "\",\"entry\":[");
    entry(out, person.id().toString(), utf8(patient(person).toString()));
    for (HealthRecord record : records) {
      text(out, ",");
      entry(out, record.id().toString(), record.body());
    }
    text(out, ",");
    entry(out, handOver.id().toString(), utf8(provenance(handOver, records, when).toString()));
    text(out, "]}");
    return out.toByteArray();
  }

  private static void entry(ByteArrayOutputStream out, String id, byte[] resource) {
    text(out, "{\"fullUrl\":\"urn:uuid:" + id + "\",\"resource\":");
    out.writeBytes(resource);
    text(out, "}");
  }

  private static JsonObject patient(Person person) {
    return Json.createObjectBuilder()
        .add("resourceType", "Patient")
        .add("id", person.id().toString())
        .add(
            "name",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("text", person.name()))
                .add(Json.createObjectBuilder().add("text", person.kana())))
        .add("gender", person.sex().code())
        .add("birthDate", person.bornOn().toString())
        .build();
  }

  private static JsonObject provenance(HandOver handOver, List<HealthRecord> records, String when) {
    JsonArrayBuilder targets = Json.createArrayBuilder();
    records.forEach(
        record ->
            targets.add(
                Json.createObjectBuilder()
                    .add("reference", record.resourceType() + "/" + record.id())));
    return Json.createObjectBuilder()
        .add("resourceType", "Provenance")
        .add("id", handOver.id().toString())
        .add("target", targets)
        .add("recorded", when)
        .add(
            "agent",
            Json.createArrayBuilder()
                .add(agent("custodian", handOver.from().toString(), handOver.fromName())))
        .build();
  }

  private static JsonObjectBuilder agent(String code, String id, String name) {
    return Json.createObjectBuilder()
        .add(
            "type",
            Json.createObjectBuilder()
                .add(
                    "coding",
                    Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("system", AGENTS).add("code", code))))
        .add(
            "who",
            Json.createObjectBuilder()
                .add("type", "Organization")
                .add(
                    "identifier",
                    Json.createObjectBuilder()
                        .add("system", "urn:ietf:rfc:3986")
                        .add("value", "urn:uuid:" + id))
                .add("display", name));
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
