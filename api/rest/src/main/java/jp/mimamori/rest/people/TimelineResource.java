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
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.TimelinePayload;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.PurposeQuery;

/** {@code /api/people/{person}/timeline}: records of their own, newest first. */
@Path("people/{person}/timeline")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@ForApps(whole = true)
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

  @Inject ReadingRecords records;

  @GET
  public TimelinePayload timeline(
      @PathParam("person") String person,
      @BeanParam TimelineQuery query,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return Payloads.timeline(
        records.timeline(
            caller,
            purpose.of(caller),
            Ids.subject(person),
            AppScopes.within(query.filter(), request),
            Ids.cursor(query.cursor),
            Numbers.size(query.size)));
  }
}
