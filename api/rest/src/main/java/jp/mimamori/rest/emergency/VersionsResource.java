package jp.mimamori.rest.emergency;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.Comparison;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.NotPossible;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Version;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.EmergencyDecisionPayload;
import jp.mimamori.mobile.EmergencyVersionsPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.AlreadyAnswered;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/people/{person}/emergency-dataset/versions}: whoever entered submits, a doctor
 * decides field by field.
 */
@Path("people/{person}/emergency-dataset/versions")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

  @Inject EnteringDataset entering;
  @Inject ReadingDataset reading;
  @Inject ApprovingDataset approving;

  @GET
  public EmergencyVersionsPayload history(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return DatasetPayloads.versions(
        reading.history(
            caller,
            purpose.evenEmergency(caller),
            Ids.subject(person),
            Places.number(cursor),
            Numbers.size(size)));
  }

  @POST
  @RolesAllowed(Role.Names.CITIZEN)
  public Response submit(@PathParam("person") String person, @Context HttpServletRequest request) {
    try {
      return made(entering.submit(Requests.caller(request), Ids.subject(person)));
    } catch (AlreadyDecided nothing) {
      throw new AlreadyAnswered();
    }
  }

  /** 204 when nothing waits. */
  @GET
  @Path("waiting")
  @RolesAllowed(Role.Names.PRACTITIONER)
  public Response waiting(@PathParam("person") String person, @Context HttpServletRequest request) {
    Optional<Comparison> waiting = approving.compare(Requests.caller(request), Ids.subject(person));
    return waiting
        .map(DatasetPayloads::comparison)
        .map(found -> Response.ok(found).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @POST
  @Path("{number}/decision")
  @RolesAllowed(Role.Names.PRACTITIONER)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(
      @PathParam("person") String person,
      @PathParam("number") String number,
      EmergencyDecisionPayload decision,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    int version = Numbers.version(number);
    var verdicts = Paths.verdicts(decision);
    try {
      return made(approving.decide(caller, subject, version, verdicts));
    } catch (AlreadyDecided late) {
      throw new AlreadyAnswered();
    } catch (NotPossible wrong) {
      throw Paths.wrong(wrong);
    }
  }

  private static Response made(Version version) {
    return Response.status(Response.Status.CREATED)
        .entity(DatasetPayloads.version(version))
        .build();
  }
}
