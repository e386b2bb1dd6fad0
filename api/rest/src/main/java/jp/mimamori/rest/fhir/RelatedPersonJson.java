package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.identity.Japan;
import jp.mimamori.person.ReadingRelation;

/** As what somebody stands in for a child or another ward: the {@code fhirUser} of whoever does. */
final class RelatedPersonJson {

  static final String TYPE = "RelatedPerson";

  private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

  private RelatedPersonJson() {}

  /** FHIR R4 §8.3; GUARD is whoever a law or a court made one. */
  static byte[] of(ReadingRelation.Relation relation) {
    Guardianship guardianship = relation.guardianship();
    return Json.createObjectBuilder()
        .add("resourceType", "RelatedPerson")
        .add("id", guardianship.id().toString())
        .add("active", true)
        .add(
            "patient",
            Json.createObjectBuilder().add("reference", "Patient/" + guardianship.ward()))
        .add(
            "relationship",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add(
                            "coding",
                            Json.createArrayBuilder()
                                .add(
                                    Json.createObjectBuilder()
                                        .add("system", ROLE)
                                        .add("code", "GUARD")))
                        .add("text", "保護者・後見人など")))
        .add(
            "name",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("text", relation.guardian().name())))
        .add(
            "period",
            Json.createObjectBuilder()
                .add("start", Japan.dayOf(guardianship.startsAt()).toString())
                .add("end", Japan.dayOf(guardianship.endsAt().minusNanos(1)).toString()))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
