package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.RehearsalPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.sharing.Rehearsing;
import org.jspecify.annotations.Nullable;

/** {@code /api/people/{person}/rehearsal}: who will see what on a day. */
@Path("people/{person}/rehearsal")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class RehearsalResource {

  @Inject Rehearsing rehearsing;

  @GET
  public RehearsalPayload on(
      @PathParam("person") String person,
      @QueryParam("day") @Nullable String text,
      @Context HttpServletRequest request) {
    LocalDate day = Days.day("day", text);
    return SharingPayloads.rehearsal(
        day, rehearsing.on(Requests.caller(request), Ids.subject(person), day));
  }
}
