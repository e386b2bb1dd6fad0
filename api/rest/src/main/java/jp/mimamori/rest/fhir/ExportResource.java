package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.ForApps;
import org.jspecify.annotations.Nullable;

/** {@code $export}: all that was granted where a system belongs. */
@Path("$export")
@RequestScoped
@ForApps(entries = true)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Produces(Formats.FHIR_JSON)
public class ExportResource {

  @Inject ExportingAnswers exporting;

  @GET
  public Response export(
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context UriInfo uri,
      @Context HttpServletRequest request) {
    return exporting.begin(
        request, ExportingAnswers.Level.SYSTEM, uri.getQueryParameters(), prefer, uri);
  }

  @POST
  @OnlyAsks
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response exportByParameters(
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context UriInfo uri,
      @Context HttpServletRequest request,
      byte[] body) {
    return exporting.begin(
        request,
        ExportingAnswers.Level.SYSTEM,
        OperationInput.of(uri.getQueryParameters(), body),
        prefer,
        uri);
  }
}
