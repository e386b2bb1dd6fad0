package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mimamori.extract.AuditEvents;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.rest.door.PublicUrl;
import jp.mimamori.rest.door.Requests;

/** {@code GET /fhir/AuditEvent?patient=…}: who looked, newest first. */
@Path("AuditEvent")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(Formats.FHIR_JSON)
public class AuditEventResource {

  @Inject ReadingLedger ledger;
  @Inject PublicUrl url;

  @GET
  public Response search(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServletRequest request) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
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
    SearchLinks links = new SearchLinks(url.fhir(), "AuditEvent", query);
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
        AuditEvents.uuid(row, subject).toString(),
        AuditEvents.of(row, subject).toString().getBytes(StandardCharsets.UTF_8));
  }
}
