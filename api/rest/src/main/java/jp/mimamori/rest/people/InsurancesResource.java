package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import jp.mimamori.mobile.NewInsurancePayload;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/people/{person}/insurances}: an operator adds an insured number. */
@Path("people/{person}/insurances")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class InsurancesResource {

  @Inject RegisteringPeople registering;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response insure(
      @PathParam("person") String person,
      NewInsurancePayload insurance,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    if (insurance.until() != null && insurance.until().isBefore(insurance.from())) {
      throw new InvalidField("until", "UNTIL_BEFORE_FROM");
    }
    registering.insure(
        caller, subject, Registrations.number(insurance), insurance.from(), insurance.until());
    return Registrations.created(registering, caller, subject);
  }
}
