package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.RegistrationPayload;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code /api/people/{person}/registration}: what an operator registered of a person. */
@Path("people/{person}/registration")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

  @Inject RegisteringPeople registering;

  @GET
  public RegistrationPayload registration(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return Registrations.registration(registering, Requests.caller(request), Ids.subject(person));
  }
}
