package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import org.jspecify.annotations.Nullable;

/**
 * {@code Group/{id}/$export}: the patients of an institution are a group, under the institution's
 * id.
 */
@Path("{type: [A-Z][A-Za-z]{1,63}}")
@RequestScoped
@ForApps(entries = true)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Produces(Formats.FHIR_JSON)
public class ExportOfGroupResource {

  @Inject ExportingAnswers exporting;

  @GET
  @Path("{id}/$export")
  public Response export(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context UriInfo uri,
      @Context HttpServletRequest request) {
    return begin(request, type, id, uri.getQueryParameters(), prefer, uri);
  }

  @POST
  @OnlyAsks
  @Path("{id}/$export")
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response exportByParameters(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context UriInfo uri,
      @Context HttpServletRequest request,
      byte[] body) {
    return begin(request, type, id, OperationInput.of(uri.getQueryParameters(), body), prefer, uri);
  }

  private Response begin(
      HttpServletRequest request,
      String type,
      String id,
      MultivaluedMap<String, String> sent,
      @Nullable String prefer,
      UriInfo uri) {
    Affiliation works = Requests.caller(request).affiliation();
    boolean isTheirs =
        AppScopes.isSystem(request)
            && works != null
            && type.equals("Group")
            && works.institution().toString().equals(id);
    if (!isTheirs) {
      throw new NotFoundException();
    }
    return exporting.begin(request, ExportingAnswers.Level.GROUP, sent, prefer, uri);
  }
}
