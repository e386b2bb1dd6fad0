package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.TokensPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/**
 * {@code /api/tokens}: the caller's open tokens; they are issued in the portal, where a person
 * decides.
 */
@Path("tokens")
@RequestScoped
@RolesAllowed({
  Role.Names.CITIZEN,
  Role.Names.PRACTITIONER,
  Role.Names.EMERGENCY,
  Role.Names.OPERATOR
})
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  @Inject AccessTokens tokens;

  @GET
  public TokensPayload open(@Context HttpServletRequest request) {
    return Payloads.tokens(tokens.open(Requests.caller(request)));
  }

  @DELETE
  @Path("{token}")
  public void revoke(@PathParam("token") String token, @Context HttpServletRequest request) {
    tokens.revoke(Requests.caller(request), Ids.record(token).value());
  }
}
