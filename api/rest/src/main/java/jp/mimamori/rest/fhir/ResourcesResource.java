package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.person.ReadingRelation;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Resources by id and by search: {@code GET /fhir/{type}/{id}}, {@code GET /fhir/{type}?patient=…}.
 */
@Path("{type: [A-Z][A-Za-z]{1,63}}")
@RequestScoped
@ForApps
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class ResourcesResource {

  @Inject ReadingRelation relations;
  @Inject ReadingRecords records;
  @Inject SearchAnswers answers;
  @Inject Creating creating;
  @Inject PublicUrl url;

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    return type.equals(RelatedPersonJson.TYPE)
        ? relation(id, purpose, servletRequest)
            .orElseGet(() -> answer(record(type, id, purpose, servletRequest), request))
        : answer(record(type, id, purpose, servletRequest), request);
  }

  /** As what the caller stands in for somebody is of this type too. */
  private Optional<Response> relation(String id, PurposeQuery purpose, HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return relations
        .own(caller, purpose.of(caller), Ids.record(id).value())
        .map(relation -> Response.ok(RelatedPersonJson.of(relation), Formats.FHIR_JSON).build());
  }

  /** One version of it: there is one. */
  @GET
  @Path("{id}/_history/{version}")
  public Response version(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @PathParam("version") String version,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    HealthRecord record = record(type, id, purpose, servletRequest);
    if (!Stamped.version(record).equals(version)) {
      throw new NotFoundException();
    }
    return answer(record, request);
  }

  @GET
  @Path("{id}/_history")
  public Response history(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    HealthRecord record = record(type, id, purpose, request);
    return Response.ok(
            HistoryBundle.of(
                url.fhir() + "/" + type + "/" + record.id(),
                type,
                Stamped.version(record),
                record.recordedAt(),
                Stamped.body(record)),
            Formats.FHIR_JSON)
        .build();
  }

  private HealthRecord record(
      String type, String id, PurposeQuery purpose, HttpServletRequest request) {
    Types.check(type);
    Caller caller = Requests.caller(request);
    HealthRecord record = records.resource(caller, purpose.of(caller), Ids.record(id));
    if (!record.resourceType().equals(type) || !AppScopes.within(request).hasRoomFor(record)) {
      throw new NotFoundException();
    }
    return record;
  }

  private static Response answer(HealthRecord record, Request request) {
    return VersionedAnswer.of(
        request, Stamped.body(record), Stamped.version(record), record.recordedAt());
  }

  @POST
  @HarmlessTwice
  @RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response create(
      @PathParam("type") String type,
      @HeaderParam("If-None-Exist") @Nullable String ifNoneExist,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      byte[] body) {
    // an answer that is kept for a key holds no record
    String prefer =
        headers.getHeaderString("Idempotency-Key") == null
            ? headers.getHeaderString("Prefer")
            : "return=minimal";
    return creating.create(request, type, body, new Creating.Wish(ifNoneExist, prefer));
  }

  @GET
  public Response search(
      @PathParam("type") String type,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request) {
    return search(request, type, uri.getQueryParameters(), headers);
  }

  /** The same search with its parameters in the body, where no log sees them. */
  @POST
  @OnlyAsks
  @Path("_search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response searchByForm(
      @PathParam("type") String type,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    return search(request, type, SearchParameters.both(form, uri), headers);
  }

  private Response search(
      HttpServletRequest request,
      String type,
      MultivaluedMap<String, String> sent,
      HttpHeaders headers) {
    Types.check(type);
    RecordQuery query =
        RecordQuery.of(
            type,
            SearchParameters.aboutSomebody(sent, AppScopes.patient(request)),
            url.fhir(),
            headers.getHeaderString("Prefer"));
    return Response.ok(
            answers.of(Requests.caller(request), type, query, AppScopes.within(request)),
            Formats.FHIR_JSON)
        .build();
  }
}
