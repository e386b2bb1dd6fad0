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
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.PeoplePayload;
import jp.mimamori.mobile.PersonPayload;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code /api/people}: the caller's own person and wards. */
@Path("people")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

  @Inject ReadingPeople people;

  @GET
  public PeoplePayload family(@Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return new PeoplePayload(
        people.family(caller).stream().map(p -> Payloads.person(caller, p)).toList());
  }

  @GET
  @Path("{person}")
  public PersonPayload person(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return Payloads.person(caller, people.details(caller, Ids.subject(person)));
  }
}
