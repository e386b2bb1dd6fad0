package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyWaitingPayload;
import jp.mimamori.record.MomentCursor;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import org.jspecify.annotations.Nullable;

/** {@code /api/emergency-datasets/waiting}: a physician's worklist. */
@Path("emergency-datasets/waiting")
@RequestScoped
@RolesAllowed(Role.Names.PRACTITIONER)
@Produces(MediaType.APPLICATION_JSON)
public class WaitingDatasetsResource {

  @Inject ReadingWaiting reading;

  @GET
  public EmergencyWaitingPayload waiting(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    return DatasetPayloads.waiting(
        reading.part(
            Requests.caller(request), Places.of(cursor, MomentCursor::of), Numbers.size(size)));
  }
}
