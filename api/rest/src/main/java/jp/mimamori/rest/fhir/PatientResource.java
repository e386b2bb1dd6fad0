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
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.BadParameter;

/** {@code GET /fhir/Patient/{id}}, {@code GET /fhir/Patient?_id=…}: the caller and wards. */
@Path("Patient")
@RequestScoped
@ForApps
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class PatientResource {

  @Inject ReadingPeople people;
  @Inject PublicUrl url;

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
    SearchParameters.refuseUnknown(
        query, SearchParameters.OF_PATIENT, headers.getHeaderString("Prefer"));
    List<String> ids = query.getOrDefault("_id", List.of());
    if (ids.size() != 1) {
      throw new BadParameter("_id", "Name one patient: ?_id={id}.");
    }
    Purpose purpose = PurposeQuery.of(caller, query.getFirst("purpose"));
    List<SearchBundle.Entry> found =
        RecordId.of(ids.get(0))
            .flatMap(id -> patient(caller, purpose, new SubjectId(id.value())))
            .map(List::of)
            .orElse(List.of());
    MultivaluedMap<String, String> used =
        SearchParameters.understood(query, SearchParameters.OF_PATIENT);
    String self = new SearchLinks(url.fhir(), "Patient", used).self();
    return Response.ok(
            SearchBundle.of(url.fhir(), self, Optional.empty(), found), Formats.FHIR_JSON)
        .build();
  }

  /** A refusal finds nobody: it looks like absence. */
  private Optional<SearchBundle.Entry> patient(Caller caller, Purpose purpose, SubjectId id) {
    try {
      byte[] body = PatientJson.of(people.details(caller, purpose, id));
      return Optional.of(new SearchBundle.Entry("Patient", id.toString(), body));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
