package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingOneGrant;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /fhir/Consent/{id}}, {@code GET /fhir/Consent?patient=…}: grants, for the person and
 * for guardians. A Consent that came in with documents is a record, and read by id like any other.
 */
@Path("Consent")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class ConsentResource {

  @Inject ReadingOneGrant one;
  @Inject ReadingGrants grants;
  @Inject ReadingRecords records;
  @Inject PublicUrl url;

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("id") String id,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    Caller caller = Requests.caller(servletRequest);
    byte[] body =
        one.grant(caller, Ids.grant(id))
            .map(ConsentJson::of)
            .orElseGet(() -> record(caller, purpose.of(caller), id).body());
    return VersionedAnswer.of(request, body);
  }

  @GET
  public Response search(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServletRequest request) {
    return search(uri.getQueryParameters(), headers, request);
  }

  /** The same search with its parameters in the body, where no log sees them. */
  @POST
  @OnlyAsks
  @Path("_search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response searchByForm(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    return search(SearchParameters.both(form, uri), headers, request);
  }

  private Response search(
      MultivaluedMap<String, String> query, HttpHeaders headers, HttpServletRequest request) {
    SearchParameters.refuseUnknown(
        query, SearchParameters.OF_CONSENT, headers.getHeaderString("Prefer"));
    SubjectId subject = SearchParameters.patient(query, url.fhir());
    Set<String> wanted = SearchParameters.status(query);
    ReadingGrants.Part part = part(Requests.caller(request), subject, query.getFirst("_cursor"));
    List<SearchBundle.Entry> found =
        part.grants().stream()
            .filter(grant -> wanted.contains(ConsentJson.status(grant.state())))
            .map(ConsentResource::entry)
            .toList();
    return Response.ok(
            SearchBundle.of(
                url.fhir(),
                link(subject, query, query.getFirst("_cursor")),
                Optional.ofNullable(part.next())
                    .map(next -> link(subject, query, next.value().toString())),
                found),
            Formats.FHIR_JSON)
        .build();
  }

  private ReadingGrants.Part part(Caller caller, SubjectId subject, @Nullable String cursor) {
    if (cursor == null) {
      return grants.grants(caller, subject);
    }
    GrantId last =
        RecordId.of(cursor)
            .map(id -> new GrantId(id.value()))
            .orElseThrow(() -> new BadParameter("_cursor", "Follow the next link as it is given."));
    return grants.earlier(caller, subject, last);
  }

  private HealthRecord record(Caller caller, Purpose purpose, String id) {
    HealthRecord record = records.resource(caller, purpose, Ids.record(id));
    if (!record.resourceType().equals("Consent")) {
      throw new NotFoundException();
    }
    return record;
  }

  private static SearchBundle.Entry entry(ReadingGrants.Standing grant) {
    return new SearchBundle.Entry(
        "Consent", grant.consent().grant().id().value().toString(), ConsentJson.of(grant));
  }

  private String link(
      SubjectId subject, MultivaluedMap<String, String> query, @Nullable String cursor) {
    UriBuilder link =
        UriBuilder.fromUri(url.fhir()).path("Consent").queryParam("patient", subject.toString());
    if (query.containsKey("status")) {
      link.queryParam("status", "{status}").resolveTemplate("status", query.getFirst("status"));
    }
    if (cursor != null) {
      link.queryParam("_cursor", "{cursor}").resolveTemplate("cursor", cursor);
    }
    return link.build().toString();
  }
}
