package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.NewOrderPayload;
import jp.mimamori.mobile.NewShieldPayload;
import jp.mimamori.mobile.ProtectionPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.RecordingOrders;
import jp.mimamori.sharing.RecordingProtection;

/**
 * {@code /api/people/{person}/protection}: an operator records from whom a person is shielded and
 * what a court ordered about a guardian, which another operator confirms.
 */
@Path("people/{person}/protection")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ProtectionResource {

  @Inject RecordingProtection recording;
  @Inject RecordingOrders ordering;

  @GET
  public ProtectionPayload protection(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return protection(Requests.caller(request), Ids.subject(person));
  }

  @POST
  @Path("shields")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response shield(
      @PathParam("person") String person,
      NewShieldPayload shield,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    try {
      recording.shield(caller, subject, new SubjectId(shield.from()));
    } catch (ProtectionNotPossible e) {
      throw new InvalidField("from", e.why().name());
    }
    return created(caller, subject);
  }

  @DELETE
  @Path("shields/{shield}")
  public void endShield(
      @PathParam("person") String person,
      @PathParam("shield") String shield,
      @Context HttpServletRequest request) {
    recording.endShield(Requests.caller(request), Ids.subject(person), Ids.record(shield).value());
  }

  @POST
  @Path("orders")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response order(
      @PathParam("person") String person,
      NewOrderPayload order,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    try {
      ordering.order(caller, subject, order.guardianship(), ProtectionPayloads.value(order));
    } catch (ProtectionNotPossible e) {
      throw ProtectionPayloads.invalid(e);
    }
    return created(caller, subject);
  }

  @POST
  @Path("orders/{order}/confirmation")
  public void confirm(
      @PathParam("person") String person,
      @PathParam("order") String order,
      @Context HttpServletRequest request) {
    try {
      ordering.confirm(Requests.caller(request), Ids.subject(person), Ids.record(order).value());
    } catch (ProtectionNotPossible e) {
      throw ProtectionPayloads.invalid(e);
    }
  }

  @DELETE
  @Path("orders/{order}")
  public void endOrder(
      @PathParam("person") String person,
      @PathParam("order") String order,
      @Context HttpServletRequest request) {
    try {
      ordering.end(Requests.caller(request), Ids.subject(person), Ids.record(order).value());
    } catch (ProtectionNotPossible e) {
      throw ProtectionPayloads.invalid(e);
    }
  }

  private Response created(Caller caller, SubjectId subject) {
    return Response.created(URI.create("/api/people/" + subject + "/protection"))
        .entity(protection(caller, subject))
        .build();
  }

  private ProtectionPayload protection(Caller caller, SubjectId subject) {
    return ProtectionPayloads.of(
        recording.shields(caller, subject), ordering.orders(caller, subject));
  }
}
