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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.disaster.Area;
import jp.mimamori.disaster.DeclaringDisasters;
import jp.mimamori.disaster.Disaster;
import jp.mimamori.disaster.DisasterNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.DisasterPayload;
import jp.mimamori.mobile.DisastersPayload;
import jp.mimamori.mobile.NewDisasterPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.AlreadyAnswered;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/disasters}: an operator switches the disaster mode on and off. */
@Path("disasters")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DisastersResource {

  @Inject DeclaringDisasters declaring;
  @Inject Clock clock;

  @GET
  public DisastersPayload disasters(@Context HttpServletRequest request) {
    return new DisastersPayload(
        declaring.all(Requests.caller(request)).stream().map(this::payload).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response declare(NewDisasterPayload wanted, @Context HttpServletRequest request) {
    try {
      Disaster disaster =
          declaring.declare(Requests.caller(request), new Area(wanted.area()), wanted.until());
      return Response.status(Response.Status.CREATED).entity(payload(disaster)).build();
    } catch (DisasterNotPossible e) {
      throw new InvalidField(field(e.why()), e.why().name());
    }
  }

  @POST
  @Path("{disaster}/end")
  public DisasterPayload end(
      @PathParam("disaster") String disaster, @Context HttpServletRequest request) {
    try {
      return payload(declaring.end(Requests.caller(request), Ids.record(disaster).value()));
    } catch (AlreadyDecided over) {
      throw new AlreadyAnswered();
    }
  }

  private static String field(DisasterNotPossible.Why why) {
    return switch (why) {
      case NO_AREA -> "area";
      case ENDS_IN_THE_PAST, LASTS_TOO_LONG -> "until";
    };
  }

  private DisasterPayload payload(Disaster disaster) {
    return new DisasterPayload(
        disaster.id(),
        disaster.area().text(),
        disaster.declaredBy(),
        disaster.declaredAt(),
        disaster.endsAt(),
        disaster.holds(clock.instant()),
        disaster.endedAt().orElse(null),
        disaster.endedBy().orElse(null));
  }
}
