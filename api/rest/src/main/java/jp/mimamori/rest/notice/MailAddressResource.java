package jp.mimamori.rest.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.mail.ChangingAddress;
import jp.mimamori.mobile.MailAddressPayload;
import jp.mimamori.mobile.MailSecretPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/notice-settings/address}: where the caller's mail goes. */
@Path("notice-settings/address")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class MailAddressResource {

  @Inject ChangingAddress changing;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(MailAddressPayload wanted, @Context HttpServletRequest request) {
    changing
        .ask(Requests.caller(request), wanted.address())
        .ifPresent(
            refused -> {
              throw new InvalidField("address", refused.name());
            });
    return Response.accepted().build();
  }

  @POST
  @Path("confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  public void confirm(MailSecretPayload link, @Context HttpServletRequest request) {
    if (!changing.confirm(Requests.caller(request), new Secret(link.secret()))) {
      throw new InvalidField("secret", "LINK_IS_CLOSED");
    }
  }

  @DELETE
  public void forget(@Context HttpServletRequest request) {
    changing.forget(Requests.caller(request));
  }
}
