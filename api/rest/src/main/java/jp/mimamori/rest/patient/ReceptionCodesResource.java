package jp.mimamori.rest.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.ReceptionCodePayload;
import jp.mimamori.mobile.ReceptionOutcomePayload;
import jp.mimamori.reception.ShowingCodes;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code /api/reception-codes}: a code for the screen of a reception, and what became of it. */
@Path("reception-codes")
@RequestScoped
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class ReceptionCodesResource {

  @Inject ShowingCodes codes;
  @Inject PublicUrl url;

  @POST
  public Response show(@Context HttpServletRequest request) {
    ShowingCodes.Shown shown = codes.show(Requests.caller(request), ShowingCodes.USUAL);
    String code = shown.secret().text();
    return Response.created(URI.create("/api/reception-codes/" + shown.id()))
        .entity(
            new ReceptionCodePayload(
                shown.id(), URI.create(url.page("reception/" + code)), code, shown.expiresAt()))
        .build();
  }

  /** Takes a code off the screen; one that was answered is left as it is. */
  @DELETE
  @Path("{code}")
  public void withdraw(@PathParam("code") String code, @Context HttpServletRequest request) {
    codes.withdraw(Requests.caller(request), Ids.record(code).value());
  }

  @GET
  @Path("{code}")
  public ReceptionOutcomePayload outcome(
      @PathParam("code") String code, @Context HttpServletRequest request) {
    ShowingCodes.Outcome outcome =
        codes.outcome(Requests.caller(request), Ids.record(code).value());
    return new ReceptionOutcomePayload(
        outcome.state().name(), outcome.patient() == null ? null : outcome.patient().value());
  }
}
