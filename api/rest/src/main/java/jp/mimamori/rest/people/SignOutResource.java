package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.rest.door.Requests;

/**
 * {@code /api/sign-out-everywhere}: ends every signed-in browser of the account and revokes its
 * tokens, this one too.
 */
@Path("sign-out-everywhere")
@RequestScoped
@RolesAllowed({
  Role.Names.CITIZEN,
  Role.Names.PRACTITIONER,
  Role.Names.EMERGENCY,
  Role.Names.OPERATOR
})
public class SignOutResource {

  @Inject SigningIn signingIn;

  @POST
  public void signOutEverywhere(@Context HttpServletRequest request) {
    signingIn.signOutEverywhere(Requests.caller(request));
  }
}
