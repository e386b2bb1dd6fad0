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
import jp.mimamori.growth.ReadingGrowth;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.GrowthPayload;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/** {@code /api/people/{person}/growth}: heights, weights and heads, and where they stand. */
@Path("people/{person}/growth")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@ForApps(
    types = "Observation",
    kinds = {Category.VITALS, Category.CHECKUP, Category.MATERNAL_CHILD, Category.LABORATORY})
@Produces(MediaType.APPLICATION_JSON)
public class GrowthResource {

  @Inject ReadingGrowth growth;

  @GET
  public GrowthPayload growth(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return GrowthPayloads.of(growth.chart(caller, purpose.of(caller), Ids.subject(person)));
  }
}
