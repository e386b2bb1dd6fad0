package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Role;
import jp.mimamori.person.ReadingRelation;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/**
 * {@code GET /fhir/RelatedPerson/{id}}: as what the caller stands in for a child or another ward;
 * the {@code fhirUser} of whoever does.
 */
@Path("RelatedPerson")
@RequestScoped
@ForApps
@RolesAllowed(Role.Names.CITIZEN)
@Produces(Formats.FHIR_JSON)
public class RelatedPersonResource {

  private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

  @Inject ReadingRelation relations;

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("id") String id,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    ReadingRelation.Relation relation =
        relations.own(caller, purpose.of(caller), Ids.record(id).value());
    return Response.ok(
            json(relation).toString().getBytes(StandardCharsets.UTF_8), Formats.FHIR_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** FHIR R4 §8.3; GUARD is whoever a law or a court made one. */
  private static JsonObject json(ReadingRelation.Relation relation) {
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
        .build();
  }
}
