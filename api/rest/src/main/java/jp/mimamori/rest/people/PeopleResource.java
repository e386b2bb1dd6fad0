package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.NewPersonPayload;
import jp.mimamori.mobile.PeopleFoundPayload;
import jp.mimamori.mobile.PeoplePayload;
import jp.mimamori.mobile.PeopleSearchPayload;
import jp.mimamori.mobile.PersonPayload;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/**
 * {@code /api/people}: the caller's own person and wards; for an operator, registering and finding
 * people, which shows names and no health data.
 */
@Path("people")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

  @Inject ReadingPeople people;
  @Inject RegisteringPeople registering;

  @GET
  public PeoplePayload family(@Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return new PeoplePayload(
        people.family(caller).stream().map(p -> Payloads.person(caller, p)).toList());
  }

  @POST
  @RolesAllowed(Role.Names.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(NewPersonPayload person, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId id = registering.register(caller, Registrations.person(person));
    return Registrations.created(registering, caller, id);
  }

  /** The name is in the body: a URL is no place for it. */
  @POST
  @OnlyAsks
  @Path("search")
  @RolesAllowed(Role.Names.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  public PeopleFoundPayload search(
      PeopleSearchPayload wanted, @Context HttpServletRequest request) {
    return Registrations.found(registering.named(Requests.caller(request), wanted.name()));
  }

  @GET
  @Path("{person}")
  @ForApps(types = "Patient")
  @RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
  public PersonPayload person(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return Payloads.person(caller, people.details(caller, purpose.of(caller), Ids.subject(person)));
  }
}
