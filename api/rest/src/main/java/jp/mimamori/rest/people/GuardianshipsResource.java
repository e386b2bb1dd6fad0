package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jp.mimamori.identity.Role;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/**
 * {@code /api/guardianships/{guardianship}}: an operator ends one; it binds on the next request.
 */
@Path("guardianships/{guardianship}")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
public class GuardianshipsResource {

  @Inject RegisteringPeople registering;

  @DELETE
  public void end(
      @PathParam("guardianship") String guardianship, @Context HttpServletRequest request) {
    registering.endGuardianship(Requests.caller(request), Ids.record(guardianship).value());
  }
}
