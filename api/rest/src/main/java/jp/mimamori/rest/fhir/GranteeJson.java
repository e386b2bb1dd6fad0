package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jp.mimamori.consent.Grant;

/** To whom something is granted, as the resource that a Consent contains. */
final class GranteeJson {

  private GranteeJson() {}

  static JsonObjectBuilder of(Grant grant) {
    String id = grant.grantee().id();
    JsonObjectBuilder grantee = Json.createObjectBuilder();
    switch (grant.grantee().kind()) {
      case INSTITUTION, INSURER, RESEARCHER, HAND_OVER -> {
        named(grantee, "Organization", id).add("name", grant.granteeName());
      }
      case PRACTITIONER -> named(grantee, "Practitioner", id).add("name", name(grant));
      case DELEGATE ->
          named(grantee, "RelatedPerson", id)
              .add("patient", ConsentJson.patient(grant.subject()))
              .add("name", name(grant));
      case APP, LINK ->
          named(grantee, "Device", id)
              .add(
                  "deviceName",
                  Json.createArrayBuilder()
                      .add(
                          Json.createObjectBuilder()
                              .add("name", grant.granteeName())
                              .add("type", "user-friendly-name")));
    }
    return grantee;
  }

  private static JsonObjectBuilder named(JsonObjectBuilder resource, String type, String id) {
    return resource
        .add("resourceType", type)
        .add("id", "grantee")
        .add(
            "identifier",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("system", "urn:mimamori:grantee")
                        .add("value", id)));
  }

  private static JsonArrayBuilder name(Grant grant) {
    return Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("text", grant.granteeName()));
  }
}
