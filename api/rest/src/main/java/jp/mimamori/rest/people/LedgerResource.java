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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.mobile.LedgerPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import org.jspecify.annotations.Nullable;

/** {@code /api/people/{person}/ledger}: who looked. */
@Path("people/{person}/ledger")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

  @Inject ReadingLedger ledger;

  @GET
  public LedgerPayload rows(
      @PathParam("person") String person,
      @BeanParam LedgerQuery query,
      @QueryParam("before") @Nullable String before,
      @Context HttpServletRequest request) {
    return LedgerPayloads.ledger(
        ledger
            .part(
                Requests.caller(request),
                Ids.subject(person),
                query.filter(),
                Numbers.place(before))
            .rows());
  }
}
