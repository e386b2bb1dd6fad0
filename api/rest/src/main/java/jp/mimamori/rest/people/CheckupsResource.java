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
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.CheckupJudgementPayload;
import jp.mimamori.mobile.CheckupTrendsPayload;
import jp.mimamori.mobile.CheckupsPayload;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/** {@code /api/people/{person}/checkups}: checkups with their results, newest first. */
@Path("people/{person}/checkups")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@ForApps(
    types = {"DiagnosticReport", "Observation"},
    kinds = Category.CHECKUP)
@Produces(MediaType.APPLICATION_JSON)
public class CheckupsResource {

  @Inject ReadingCheckups checkups;
  @Inject JudgingCheckups judging;

  @GET
  public CheckupsPayload checkups(
      @PathParam("person") String person,
      @BeanParam YearQuery query,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return CheckupPayloads.of(
        query.only(
            checkups.newest(
                caller, purpose.of(caller), Ids.subject(person), query.after(), query.size()),
            checkup -> checkup.day()));
  }

  @GET
  @Path("trends")
  public CheckupTrendsPayload trends(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return CheckupPayloads.trends(checkups.trends(caller, purpose.of(caller), Ids.subject(person)));
  }

  @GET
  @Path("{checkup}/judgement")
  public CheckupJudgementPayload judgement(
      @PathParam("person") String person,
      @PathParam("checkup") String checkup,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return JudgementPayloads.of(
        judging.one(caller, purpose.of(caller), Ids.subject(person), Ids.record(checkup)),
        Requests.locale(request));
  }
}
