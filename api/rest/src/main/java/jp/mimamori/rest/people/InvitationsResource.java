package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code /api/people/{person}/invitations}: a link with which a person makes an account. */
@Path("people/{person}/invitations")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

  @Inject RegisteringPeople registering;
  @Inject PublicUrl url;

  @POST
  public Response invite(@PathParam("person") String person, @Context HttpServletRequest request) {
    return Invitations.created(
        url, registering.inviteToAccount(Requests.caller(request), Ids.subject(person)));
  }
}
