package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code Patient/{id}/$everything}: all that a permit reaches of a person, page by page. */
@Path("Patient")
@RequestScoped
@ForApps
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class EverythingResource {

  @Inject SearchAnswers answers;

  @GET
  @Path("{id}/$everything")
  public Response everything(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
    return answer(request, Ids.subject(id), uri.getQueryParameters());
  }

  @POST
  @OnlyAsks
  @Path("{id}/$everything")
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response everythingByParameters(
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpServletRequest request,
      byte[] body) {
    return answer(request, Ids.subject(id), OperationInput.of(uri.getQueryParameters(), body));
  }

  private Response answer(
      HttpServletRequest request, SubjectId subject, MultivaluedMap<String, String> input) {
    byte[] bundle =
        answers.everything(
            Requests.caller(request),
            subject,
            SearchParameters.understood(input, EverythingQuery.PARAMETERS),
            AppScopes.within(request));
    return Response.ok(bundle, Formats.FHIR_JSON).build();
  }
}
