package jp.mimamori.rest.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.NewOperatorPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.people.Invitations;
import jp.mimamori.staff.StaffAccounts;

/** {@code /api/operators/invitations}: a link with which another operator makes an account. */
@Path("operators/invitations")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class OperatorsResource {

  @Inject StaffAccounts accounts;
  @Inject PublicUrl url;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response invite(NewOperatorPayload operator, @Context HttpServletRequest request) {
    return Invitations.created(
        url, accounts.inviteOperator(Requests.caller(request), operator.name()));
  }
}
