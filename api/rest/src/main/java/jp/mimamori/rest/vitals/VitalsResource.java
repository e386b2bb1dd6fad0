package jp.mimamori.rest.vitals;

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
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EnteredVitalsPayload;
import jp.mimamori.mobile.NewVitalsPayload;
import jp.mimamori.mobile.VitalsPayload;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.ReadingVitals;

/** {@code /api/people/{person}/vitals}: what devices and apps measure at home, and how it goes. */
@Path("people/{person}/vitals")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class VitalsResource {

  @Inject EnteringVitals entering;
  @Inject ReadingVitals reading;

  @POST
  @ForApps(adds = "Observation", kinds = Category.VITALS)
  @HarmlessTwice
  @Consumes(MediaType.APPLICATION_JSON)
  public EnteredVitalsPayload enter(
      @PathParam("person") String person,
      NewVitalsPayload vitals,
      @Context HttpServletRequest request) {
    return VitalPayloads.entered(
        entering.enter(Requests.caller(request), Ids.subject(person), VitalPayloads.sent(vitals)),
        Requests.locale(request));
  }

  @GET
  @ForApps(types = "Observation", kinds = Category.VITALS)
  @RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
  public VitalsPayload trend(
      @PathParam("person") String person,
      @BeanParam VitalsQuery query,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return VitalPayloads.trend(
        query.kind(),
        reading.trend(
            caller,
            purpose.of(caller),
            Ids.subject(person),
            query.kind(),
            query.from(),
            query.until(),
            query.after(),
            query.size()));
  }
}
