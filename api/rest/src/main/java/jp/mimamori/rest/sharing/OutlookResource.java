package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.OutlookPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.sharing.Foreseeing;

/** {@code /api/people/{person}/outlook}: on which days of the coming years who sees what. */
@Path("people/{person}/outlook")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class OutlookResource {

  @Inject Foreseeing foreseeing;

  @GET
  public OutlookPayload outlook(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return SharingPayloads.outlook(
        foreseeing.outlook(Requests.caller(request), Ids.subject(person)));
  }
}
