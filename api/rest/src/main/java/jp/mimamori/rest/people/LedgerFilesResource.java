package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.mimamori.extract.Extract;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code /api/people/{person}/ledger/…}: the ledger to take away, always as a download. */
@Path("people/{person}/ledger")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
public class LedgerFilesResource {

  @Inject ExtractingLedger extracting;

  @GET
  @Path("csv")
  public Response csv(
      @PathParam("person") String person,
      @BeanParam LedgerQuery query,
      @Context HttpServletRequest request) {
    return file(Extract.Format.CSV, person, query, request);
  }

  @GET
  @Path("fhir")
  public Response fhir(
      @PathParam("person") String person,
      @BeanParam LedgerQuery query,
      @Context HttpServletRequest request) {
    return file(Extract.Format.FHIR, person, query, request);
  }

  @GET
  @Path("html")
  public Response html(@PathParam("person") String person, @Context HttpServletRequest request) {
    return file(Extract.Format.HTML, person, new LedgerQuery(), request);
  }

  private Response file(
      Extract.Format format, String person, LedgerQuery query, HttpServletRequest request) {
    Extract extract =
        extracting.extract(
            Requests.caller(request),
            Ids.subject(person),
            format,
            query.filter(),
            Requests.locale(request));
    return Response.ok(extract.content(), format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, extract.disposition())
        .header(HttpHeaders.CONTENT_LENGTH, extract.size())
        .build();
  }
}
