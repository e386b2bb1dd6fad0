package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.emergency.OverdueReviews;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyOverduePayload;
import jp.mimamori.rest.door.Requests;

/**
 * {@code /api/emergency-reviews/overdue}: what nobody reviewed in time, for who can remind them.
 */
@Path("emergency-reviews/overdue")
@RequestScoped
@RolesAllowed({Role.Names.EMERGENCY, Role.Names.PRACTITIONER, Role.Names.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class OverdueReviewsResource {

  @Inject OverdueReviews reviews;

  @GET
  public EmergencyOverduePayload overdue(@Context HttpServletRequest request) {
    return AccessPayloads.overdue(reviews.overdue(Requests.caller(request)));
  }
}
