package jp.mimamori.rest.emergency;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.NoDisasterThere;
import jp.mimamori.emergency.WatchingEmergencies;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyAccessPayload;
import jp.mimamori.mobile.EmergencyAccessesPayload;
import jp.mimamori.mobile.EmergencyReviewPayload;
import jp.mimamori.mobile.NewEmergencyAccessPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import jp.mimamori.rest.problem.AlreadyAnswered;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/people/{person}/emergency-accesses}: emergency staff break the glass; the person, or
 * a guardian, sees it and may stop it.
 */
@Path("people/{person}/emergency-accesses")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class AccessesResource {

  @Inject BreakingGlass glass;
  @Inject WatchingEmergencies watching;
  @Inject Clock clock;

  @GET
  public EmergencyAccessesPayload accesses(
      @PathParam("person") String person,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    return AccessPayloads.accesses(
        watching.part(
            Requests.caller(request), Ids.subject(person), Places.id(cursor), Numbers.size(size)),
        clock.instant());
  }

  @POST
  @RolesAllowed(Role.Names.EMERGENCY)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(
      @PathParam("person") String person,
      NewEmergencyAccessPayload wanted,
      @Context HttpServletRequest request) {
    try {
      EmergencyAccess access =
          glass.open(
              Requests.caller(request),
              Ids.subject(person),
              EmergencyAccess.Reason.valueOf(wanted.reason()),
              Objects.requireNonNullElse(wanted.place(), ""),
              Objects.requireNonNullElse(wanted.callBack(), ""));
      return Response.status(Response.Status.CREATED).entity(payload(access)).build();
    } catch (NoDisasterThere none) {
      throw new InvalidField("reason", "NO_DISASTER_THERE");
    }
  }

  @POST
  @Path("{access}/stop")
  public EmergencyAccessPayload stop(
      @PathParam("person") String person,
      @PathParam("access") String access,
      @Context HttpServletRequest request) {
    UUID id = Ids.record(access).value();
    return changed(() -> watching.stop(Requests.caller(request), Ids.subject(person), id));
  }

  /** Whoever opened it says what it was needed for. */
  @POST
  @Path("{access}/review")
  @RolesAllowed(Role.Names.EMERGENCY)
  @Consumes(MediaType.APPLICATION_JSON)
  public EmergencyAccessPayload review(
      @PathParam("person") String person,
      @PathParam("access") String access,
      EmergencyReviewPayload review,
      @Context HttpServletRequest request) {
    UUID id = Ids.record(access).value();
    return changed(
        () -> glass.close(Requests.caller(request), Ids.subject(person), id, review.words()));
  }

  private EmergencyAccessPayload changed(Supplier<EmergencyAccess> useCase) {
    try {
      return payload(useCase.get());
    } catch (AlreadyDecided over) {
      throw new AlreadyAnswered();
    }
  }

  private EmergencyAccessPayload payload(EmergencyAccess access) {
    return AccessPayloads.access(access, clock.instant());
  }
}
