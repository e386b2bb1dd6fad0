package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/**
 * {@code /api/guardianships/{guardianship}}: an operator ends one, or confirms what another
 * operator recorded; it binds on the next request.
 */
@Path("guardianships/{guardianship}")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
public class GuardianshipsResource {

  @Inject RegisteringPeople registering;

  @POST
  @Path("confirmation")
  public void confirm(
      @PathParam("guardianship") String guardianship, @Context HttpServletRequest request) {
    try {
      registering.confirmGuardianship(Requests.caller(request), Ids.record(guardianship).value());
    } catch (ProtectionNotPossible e) {
      throw ProtectionPayloads.invalid(e);
    }
  }

  @DELETE
  public void end(
      @PathParam("guardianship") String guardianship, @Context HttpServletRequest request) {
    registering.endGuardianship(Requests.caller(request), Ids.record(guardianship).value());
  }
}
