package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.UUID;
import jp.mimamori.export.ExportJob;
import jp.mimamori.export.Exporting;
import jp.mimamori.export.TooManyExports;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;

/** How an export goes, to whoever asked for it (Bulk Data 2, "Status Request"). */
@Path("$export-status/{id}")
@RequestScoped
@ForApps(entries = true)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Produces(Formats.FHIR_JSON)
public class ExportStatusResource {

  @Inject Exporting exporting;
  @Inject ExportStepping stepping;
  @Inject PublicUrl url;

  /** Asking takes it further. */
  @GET
  public Response status(@PathParam("id") String id, @Context HttpServletRequest request) {
    ExportJob job = job(exporting, request, id);
    Caller caller = Requests.caller(request);
    if (!job.isDone()) {
      try {
        exporting.poll(job.id());
      } catch (TooManyExports tooMany) {
        throw ExportingAnswers.later(tooMany);
      }
      stepping.work(caller, AppScopes.within(request), job.id());
      job = job(exporting, request, id);
    }
    return job.isDone() ? manifest(job) : going(job);
  }

  private static Response going(ExportJob job) {
    return Response.accepted()
        .header("X-Progress", "patient " + (job.person() + 1) + " of " + job.people())
        .header("Retry-After", 1)
        .build();
  }

  private Response manifest(ExportJob job) {
    byte[] manifest = ExportManifest.of(job, exporting.counts(job.id()), url.fhir());
    return Response.ok(manifest, MediaType.APPLICATION_JSON)
        .expires(Date.from(job.expiresAt()))
        .build();
  }

  @DELETE
  public Response cancel(@PathParam("id") String id, @Context HttpServletRequest request) {
    exporting.cancel(job(exporting, request, id).id());
    return Response.accepted().build();
  }

  /**
   * An export of the caller's, asked with the same scopes.
   *
   * @throws NotFoundException when there is none
   */
  static ExportJob job(Exporting exporting, HttpServletRequest request, String id) {
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new NotFoundException();
    }
    ExportJob job =
        exporting
            .find(Requests.caller(request), UUID.fromString(id))
            .orElseThrow(NotFoundException::new);
    if (!job.scope().equals(AppScopes.text(request))) {
      throw new ScopeMissing();
    }
    return job;
  }
}
