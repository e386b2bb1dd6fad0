package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/**
 * {@code GET /fhir/Patient/{id}}, {@code GET /fhir/Patient}: the caller, wards, and whoever granted
 * records.
 */
@Path("Patient")
@RequestScoped
@ForApps
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class PatientResource {

  @Inject ReadingPeople people;
  @Inject PatientSearch search;

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("id") String id,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    Caller caller = Requests.caller(servletRequest);
    return VersionedAnswer.of(
        request, PatientJson.of(people.details(caller, purpose.of(caller), Ids.subject(id))));
  }

  @GET
  public Response search(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServletRequest request) {
    return search(Requests.caller(request), uri.getQueryParameters(), headers);
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
    return search(Requests.caller(request), SearchParameters.both(form, uri), headers);
  }

  private Response search(
      Caller caller, MultivaluedMap<String, String> query, HttpHeaders headers) {
    byte[] found = search.of(caller, query, headers.getHeaderString("Prefer"));
    return Response.ok(found, Formats.FHIR_JSON).build();
  }
}
