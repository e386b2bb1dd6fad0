package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.door.PublicUrl;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.problem.BadParameter;

/**
 * Resources by id and by search: {@code GET /fhir/{type}/{id}}, {@code GET /fhir/{type}?patient=…}.
 */
@Path("{type: [A-Z][A-Za-z]{1,63}}")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces({ResourcesResource.FHIR_JSON, "application/json"})
public class ResourcesResource {

  static final String FHIR_JSON = "application/fhir+json;charset=utf-8";

  @Inject ReadingRecords records;
  @Inject ReadingPeople people;
  @Inject PublicUrl url;

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    Caller caller = Requests.caller(servletRequest);
    RecordId recordId = RecordId.of(id).orElseGet(() -> new RecordId(new java.util.UUID(0, 0)));
    if (type.equals("Patient")) {
      return Response.ok(
              PatientJson.of(people.details(caller, new SubjectId(recordId.value()))), FHIR_JSON)
          .build();
    }
    HealthRecord record = records.resource(caller, recordId);
    if (!record.resourceType().equals(type)) {
      throw new NotFoundException();
    }
    EntityTag tag = new EntityTag("1", true);
    Date changed = Date.from(record.recordedAt());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(changed, tag);
    return (unchanged == null ? Response.ok(record.body(), FHIR_JSON) : unchanged)
        .tag(tag)
        .lastModified(changed)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @GET
  public Response search(
      @PathParam("type") String type,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest servletRequest) {
    Caller caller = Requests.caller(servletRequest);
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    refuseUnknown(query, headers);
    SubjectId subject = SearchParameters.patient(query);
    Page<HealthRecord> found =
        records.search(caller, subject, SearchParameters.search(type, query));
    String self = link(type, query, Optional.ofNullable(query.getFirst("_cursor")));
    Optional<String> next =
        found.next().map(Cursor::text).map(c -> link(type, query, Optional.of(c)));
    return Response.ok(SearchBundle.of(url.fhir(), self, next, found.items()), FHIR_JSON).build();
  }

  private static void refuseUnknown(MultivaluedMap<String, String> query, HttpHeaders headers) {
    String prefer = headers.getHeaderString("Prefer");
    if (prefer != null
        && prefer.replace(" ", "").contains("handling=strict")
        && !SearchParameters.KNOWN.containsAll(query.keySet())) {
      throw new BadParameter("url", "A search parameter is not supported here.");
    }
  }

  private String link(String type, MultivaluedMap<String, String> query, Optional<String> cursor) {
    UriBuilder link = UriBuilder.fromUri(url.fhir()).path(type);
    for (String name : SearchParameters.KNOWN.stream().sorted().toList()) {
      if (!name.equals("_cursor")) {
        for (String value : query.getOrDefault(name, java.util.List.of())) {
          link.queryParam(name, "{value}").resolveTemplate("value", value);
        }
      }
    }
    cursor.ifPresent(c -> link.queryParam("_cursor", "{cursor}").resolveTemplate("cursor", c));
    return link.build().toString();
  }
}
