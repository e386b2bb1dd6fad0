package jp.mimamori.rest.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.mobile.NewTenurePayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.people.Invitations;
import jp.mimamori.staff.RegisteringStaff;
import jp.mimamori.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** {@code /api/staff/{practitioner}}: where somebody works, and the account. */
@Path("staff/{practitioner}")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

  @Inject RegisteringStaff staff;
  @Inject StaffAccounts accounts;
  @Inject PublicUrl url;

  @POST
  @Path("tenures")
  @Consumes(MediaType.APPLICATION_JSON)
  public void move(
      @PathParam("practitioner") String practitioner,
      NewTenurePayload tenure,
      @Context HttpServletRequest request) {
    try {
      if (!staff.move(
          Requests.caller(request),
          Ids.record(practitioner).value(),
          tenure.institution(),
          tenure.from())) {
        throw new NotFoundException();
      }
    } catch (StaffNotPossible e) {
      throw StaffPayloads.invalid(e);
    }
  }

  @DELETE
  @Path("tenures/{tenure}")
  public void end(
      @PathParam("practitioner") String practitioner,
      @PathParam("tenure") String tenure,
      @QueryParam("last") @Nullable String last,
      @Context HttpServletRequest request) {
    staff.end(
        Requests.caller(request),
        Ids.record(practitioner).value(),
        Ids.record(tenure).value(),
        Days.dayOrNone("last", last));
  }

  @POST
  @Path("invitations")
  public Response invite(
      @PathParam("practitioner") String practitioner, @Context HttpServletRequest request) {
    return accounts
        .invite(Requests.caller(request), Ids.record(practitioner).value())
        .map(secret -> Invitations.created(url, secret))
        .orElseThrow(NotFoundException::new);
  }

  @DELETE
  @Path("accounts")
  public void disable(
      @PathParam("practitioner") String practitioner, @Context HttpServletRequest request) {
    accounts.disable(Requests.caller(request), Ids.record(practitioner).value());
  }
}
