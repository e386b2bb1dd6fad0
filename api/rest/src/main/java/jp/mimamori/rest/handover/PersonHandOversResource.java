package jp.mimamori.rest.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.handover.AgreeingHandOvers;
import jp.mimamori.handover.FollowedHandOver;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.HandOverPayload;
import jp.mimamori.mobile.HandOversPayload;
import jp.mimamori.mobile.NewHandOverPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/people/{person}/hand-overs}: which municipality hands what over to which. */
@Path("people/{person}/hand-overs")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class PersonHandOversResource {

  @Inject AgreeingHandOvers agreeing;
  @Inject Clock clock;

  @GET
  public HandOversPayload handOvers(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return new HandOversPayload(
        agreeing.of(Requests.caller(request), Ids.subject(person)).stream()
            .map(HandOverPayloads::of)
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response agree(
      @PathParam("person") String person,
      NewHandOverPayload wanted,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    FollowedHandOver agreed =
        HandOverPayloads.asked(() -> agree(caller, subject, wanted, kinds(wanted)));
    return Response.created(
            URI.create("/api/people/" + subject + "/hand-overs/" + agreed.handOver().id()))
        .entity(HandOverPayloads.of(agreed))
        .build();
  }

  private FollowedHandOver agree(
      Caller caller, SubjectId subject, NewHandOverPayload wanted, Set<Category> kinds) {
    try {
      return agreeing.agree(
          caller,
          subject,
          wanted.from(),
          wanted.to(),
          kinds,
          wanted.until() == null
              ? clock.instant().plus(AgreeingHandOvers.USUALLY)
              : wanted.until());
    } catch (TermsNotPossible e) {
      throw new InvalidField("until", e.why().name());
    }
  }

  private static Set<Category> kinds(NewHandOverPayload wanted) {
    try {
      if (wanted.categories().isEmpty()) {
        throw new TermsNotPossible(TermsNotPossible.Why.NO_CATEGORY);
      }
      return wanted.categories().stream()
          .map(Terms::category)
          .collect(Collectors.toUnmodifiableSet());
    } catch (TermsNotPossible e) {
      throw new InvalidField("categories", e.why().name());
    }
  }

  @POST
  @Path("{handOver}/withdrawal")
  public HandOverPayload withdraw(
      @PathParam("person") String person,
      @PathParam("handOver") String handOver,
      @Context HttpServletRequest request) {
    return HandOverPayloads.of(
        HandOverPayloads.asked(
            () ->
                agreeing.withdraw(
                    Requests.caller(request), Ids.subject(person), Ids.record(handOver).value())));
  }
}
