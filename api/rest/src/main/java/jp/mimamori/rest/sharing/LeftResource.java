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
import jp.mimamori.disclosure.DeletionRequest;
import jp.mimamori.disclosure.FollowingDisclosure;
import jp.mimamori.disclosure.Left;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.DeletionRequestPayload;
import jp.mimamori.mobile.DisclosuresPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** What left by a grant, and the letter that asks to erase it. */
@Path("people/{person}/grants/{grant}")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class LeftResource {

  @Inject FollowingDisclosure following;

  @GET
  @Path("disclosures")
  public DisclosuresPayload disclosures(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      @Context HttpServletRequest request) {
    Left left = following.left(Requests.caller(request), Ids.subject(person), Ids.grant(grant));
    return new DisclosuresPayload(
        left.state().name(),
        left.couldBeSeenUntil().orElse(null),
        left.looks().stream().map(LeftResource::look).toList(),
        left.earlier());
  }

  @GET
  @Path("deletion-request")
  public DeletionRequestPayload deletionRequest(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      @Context HttpServletRequest request) {
    DeletionRequest letter =
        following.request(Requests.caller(request), Ids.subject(person), Ids.grant(grant));
    return new DeletionRequestPayload(letter.to(), letter.day(), letter.text());
  }

  private static DisclosuresPayload.Look look(Left.Look look) {
    return new DisclosuresPayload.Look(
        look.at(),
        look.by(),
        look.institution(),
        look.records(),
        look.kinds().stream().map(Enum::name).sorted().toList());
  }
}
