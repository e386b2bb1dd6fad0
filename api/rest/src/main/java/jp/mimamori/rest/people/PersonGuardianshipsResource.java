package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.GuardianshipsPayload;
import jp.mimamori.mobile.NewGuardianshipPayload;
import jp.mimamori.person.GuardianshipNotPossible;
import jp.mimamori.person.ReadingGuardianships;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;

/**
 * {@code /api/people/{person}/guardianships}: who stands in for a person, for the person and for
 * those who do; an operator records who stands in for somebody.
 */
@Path("people/{person}/guardianships")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PersonGuardianshipsResource {

  @Inject RegisteringPeople registering;
  @Inject ReadingGuardianships reading;

  @GET
  @RolesAllowed(Role.Names.CITIZEN)
  public GuardianshipsPayload standIns(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return new GuardianshipsPayload(
        reading.of(Requests.caller(request), Ids.subject(person)).stream()
            .map(StandIns::of)
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response guard(
      @PathParam("person") String person,
      NewGuardianshipPayload guardianship,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId ward = Ids.subject(person);
    try {
      registering.guard(
          caller,
          ward,
          new SubjectId(guardianship.guardian()),
          Guardianship.LegalGround.valueOf(guardianship.ground()));
    } catch (GuardianshipNotPossible e) {
      throw new InvalidField("guardian", e.why().name());
    }
    return Registrations.created(registering, caller, ward);
  }
}
