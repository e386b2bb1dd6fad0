package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.ReadingGrants;

/**
 * A grant as FHIR R4 Consent: the agreement and how it stands. A request that waits is proposed, a
 * denied one is kept as rejected, what is over or taken back is inactive. What the person keeps out
 * of every grant is not part of an agreement, and not in it.
 */
final class ConsentJson {

  private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
  private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  private static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

  private ConsentJson() {}

  static byte[] of(ReadingGrants.Standing standing) {
    Consent consent = standing.consent();
    Grant grant = consent.grant();
    JsonObjectBuilder resource =
        Json.createObjectBuilder()
            .add("resourceType", "Consent")
            .add("id", grant.id().value().toString())
            .add(
                "meta",
                Json.createObjectBuilder().add("lastUpdated", consent.last().takenAt().toString()))
            .add("contained", contained(consent))
            .add("status", status(standing.state()))
            .add("scope", concept(SCOPE, "patient-privacy"))
            .add(
                "category",
                Json.createArrayBuilder()
                    .add(concept("http://loinc.org", "59284-0"))
                    .add(concept(ACT_CODE, "IDSCL")))
            .add("patient", patient(grant.subject()))
            .add("dateTime", decided(consent).takenAt().toString())
            .add("performer", Json.createArrayBuilder().add(performer(consent)))
            .add(
                "policy",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("uri", "urn:mimamori:receipt:" + decided(consent).receipt())))
            .add("policyRule", concept(ACT_CODE, "OPTIN"));
    consent.terms().ifPresent(terms -> resource.add("provision", ProvisionJson.of(terms)));
    return resource.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** FHIR R4 ConsentState. */
  static String status(Consent.State state) {
    return switch (state) {
      case REQUESTED -> "proposed";
      case AHEAD, GRANTED -> "active";
      case DENIED -> "rejected";
      case EXPIRED, REVOKED, FROZEN -> "inactive";
    };
  }

  /** The grantee, and whoever decided for the person. */
  private static JsonArrayBuilder contained(Consent consent) {
    JsonArrayBuilder contained = Json.createArrayBuilder().add(GranteeJson.of(consent.grant()));
    guardian(consent)
        .ifPresent(
            step ->
                contained.add(
                    Json.createObjectBuilder()
                        .add("resourceType", "RelatedPerson")
                        .add("id", "guardian")
                        .add("patient", patient(consent.grant().subject()))
                        .add(
                            "relationship",
                            Json.createArrayBuilder().add(concept(ROLE_CODE, "GUARD")))
                        .add(
                            "name",
                            Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("text", step.byName())))));
    return contained;
  }

  private static JsonObjectBuilder performer(Consent consent) {
    return guardian(consent).isPresent()
        ? Json.createObjectBuilder().add("reference", "#guardian")
        : patient(consent.grant().subject());
  }

  private static Optional<GrantStep> guardian(Consent consent) {
    return Optional.of(decided(consent)).filter(step -> step.onBehalfOf().isPresent());
  }

  /** The step that says what is agreed; the first while nobody has answered. */
  private static GrantStep decided(Consent consent) {
    return consent.steps().stream()
        .filter(
            step ->
                switch (step.kind()) {
                  case GRANTED, DENIED, REAFFIRMED -> true;
                  case REQUESTED, EXPIRED, REVOKED, FROZEN -> false;
                })
        .reduce((one, next) -> next)
        .orElse(consent.steps().get(0));
  }

  static JsonObjectBuilder patient(SubjectId subject) {
    return Json.createObjectBuilder().add("reference", "Patient/" + subject);
  }

  static JsonObjectBuilder concept(String system, String code) {
    return Json.createObjectBuilder()
        .add("coding", Json.createArrayBuilder().add(coding(system, code)));
  }

  static JsonObjectBuilder coding(String system, String code) {
    return Json.createObjectBuilder().add("system", system).add("code", code);
  }

  static JsonArrayBuilder array(Stream<JsonObjectBuilder> things) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    things.forEach(array::add);
    return array;
  }
}
