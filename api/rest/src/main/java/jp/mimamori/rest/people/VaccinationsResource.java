package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.VaccinationsPayload;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.vaccination.ReadingVaccinations;

/**
 * {@code /api/people/{person}/vaccinations}: what was given, and what the routine schedule says of
 * it.
 */
@Path("people/{person}/vaccinations")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@ForApps(types = "Immunization", kinds = Category.VACCINATION)
@Produces(MediaType.APPLICATION_JSON)
public class VaccinationsResource {

  @Inject ReadingVaccinations vaccinations;

  @GET
  public VaccinationsPayload vaccinations(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return VaccinationPayloads.of(
        vaccinations.chart(caller, purpose.of(caller), Ids.subject(person)),
        Requests.locale(request));
  }
}
