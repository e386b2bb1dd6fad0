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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ips.WritingSummaries;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.BadParameter;

/**
 * {@code Patient/{id}/$summary} and {@code Patient/$summary?identifier=…}: the International
 * Patient Summary (IPS 2.0).
 */
@Path("Patient")
@RequestScoped
@ForApps(
    types = {
      "Patient",
      "AllergyIntolerance",
      "Composition",
      "Condition",
      "Device",
      "DeviceUseStatement",
      "DiagnosticReport",
      "Flag",
      "MedicationDispense",
      "MedicationRequest",
      "MedicationStatement",
      "Observation"
    })
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class PatientSummaryResource {

  private static final String PROFILE =
      "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips";

  @Inject WritingSummaries summaries;

  @GET
  @Path("{id}/$summary")
  public Response summary(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
    return answer(request, Ids.subject(id), uri.getQueryParameters());
  }

  @POST
  @OnlyAsks
  @Path("{id}/$summary")
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response summaryByParameters(
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpServletRequest request,
      byte[] body) {
    return answer(request, Ids.subject(id), OperationInput.of(uri.getQueryParameters(), body));
  }

  @GET
  @Path("$summary")
  public Response summaryOf(@Context UriInfo uri, @Context HttpServletRequest request) {
    return answer(request, identified(uri.getQueryParameters()), uri.getQueryParameters());
  }

  @POST
  @OnlyAsks
  @Path("$summary")
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response summaryOfByParameters(
      @Context UriInfo uri, @Context HttpServletRequest request, byte[] body) {
    MultivaluedMap<String, String> input = OperationInput.of(uri.getQueryParameters(), body);
    return answer(request, identified(input), input);
  }

  private Response answer(
      HttpServletRequest request, SubjectId subject, MultivaluedMap<String, String> input) {
    if (!input.getOrDefault("profile", List.of(PROFILE)).equals(List.of(PROFILE))) {
      throw new BadParameter("profile", "Summaries here are of the profile " + PROFILE + ".");
    }
    Caller caller = Requests.caller(request);
    byte[] document =
        summaries.summary(caller, PurposeQuery.of(caller, input.getFirst("purpose")), subject);
    return Response.ok(document, Formats.FHIR_JSON).build();
  }

  private static SubjectId identified(MultivaluedMap<String, String> input) {
    List<String> given = input.getOrDefault("identifier", List.of());
    if (given.size() != 1) {
      throw new BadParameter("identifier", "Name one patient: ?identifier=system|value.");
    }
    return PatientJson.identified(given.get(0)).orElseThrow(NotFoundException::new);
  }
}
