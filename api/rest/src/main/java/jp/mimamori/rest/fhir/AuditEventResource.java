package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mimamori.extract.AuditEvents;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;

/**
 * {@code GET /fhir/AuditEvent?patient=…}: who looked, newest first; {@code GET
 * /fhir/AuditEvent/{id}}: one row.
 */
@Path("AuditEvent")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(Formats.FHIR_JSON)
public class AuditEventResource {

  @Inject ReadingLedger ledger;
  @Inject PublicUrl url;

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("id") String id,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    AuditEvents.Id row = AuditEvents.Id.of(id).orElseThrow(NotFoundException::new);
    LedgerRow found =
        ledger
            .row(Requests.caller(servletRequest), row.subject(), row.place())
            .orElseThrow(NotFoundException::new);
    return VersionedAnswer.of(request, entry(found, row.subject()).body());
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
        query, AuditSearch.PARAMETERS, headers.getHeaderString("Prefer"));
    SubjectId subject = SearchParameters.patient(query, url.fhir());
    List<LedgerRow> rows =
        ledger
            .part(
                Requests.caller(request),
                subject,
                AuditSearch.filter(query),
                AuditSearch.before(query))
            .rows();
    int count = SearchParameters.count(query);
    List<LedgerRow> page = rows.size() > count ? rows.subList(0, count) : rows;
    Optional<String> next =
        page.isEmpty() || page.size() < count
            ? Optional.empty()
            : Optional.of(Long.toString(page.get(page.size() - 1).seq()));
    SearchLinks links =
        new SearchLinks(
            url.fhir(), "AuditEvent", SearchParameters.understood(query, AuditSearch.PARAMETERS));
    return Response.ok(
            SearchBundle.of(
                url.fhir(),
                links.self(),
                next.map(links::at),
                page.stream().map(row -> entry(row, subject)).toList()),
            Formats.FHIR_JSON)
        .build();
  }

  private static SearchBundle.Entry entry(LedgerRow row, SubjectId subject) {
    return new SearchBundle.Entry(
        "AuditEvent",
        new AuditEvents.Id(subject, row.seq()).toString(),
        AuditEvents.of(row, subject).toString().getBytes(StandardCharsets.UTF_8));
  }
}
