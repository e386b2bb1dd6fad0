package jp.mimamori.rest.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.CardRequestsPayload;
import jp.mimamori.mobile.NewCardRequestPayload;
import jp.mimamori.patient.AskingByCard;
import jp.mimamori.patient.TooManyRequests;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.RequestingAccess;

/** {@code /api/access-requests}: asking whoever has a card, and what became of it. */
@Path("access-requests")
@RequestScoped
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class CardRequestsResource {

  @Inject AskingByCard asking;
  @Inject Clock clock;

  @GET
  public CardRequestsPayload asked(@Context HttpServletRequest request) {
    return PatientPayloads.requests(asking.asked(Requests.caller(request)));
  }

  /** 202 whether anybody has the card or not. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(NewCardRequestPayload wanted, @Context HttpServletRequest request) {
    try {
      asking.ask(
          Requests.caller(request),
          card(wanted),
          RequestingAccess.For.valueOf(wanted.whom()),
          terms(wanted),
          wanted.reason());
    } catch (TermsNotPossible impossible) {
      throw new InvalidField(field(impossible.why()), impossible.why().name());
    } catch (TooManyRequests often) {
      throw new ClientErrorException(
          Response.status(Response.Status.TOO_MANY_REQUESTS).header("Retry-After", 600).build());
    }
    return Response.accepted().build();
  }

  private static AskingByCard.Card card(NewCardRequestPayload wanted) {
    return new AskingByCard.Card(
        new InsuredNumber(
            wanted.insurer(),
            Objects.requireNonNullElse(wanted.symbol(), ""),
            wanted.number(),
            Objects.requireNonNullElse(wanted.branch(), "")),
        Objects.requireNonNull(Days.meant(wanted.birthDate(), "birthDate")));
  }

  private Terms terms(NewCardRequestPayload wanted) {
    return new Terms(
        Terms.purpose(wanted.purpose()),
        wanted.categories().stream().map(Terms::category).collect(Collectors.toSet()),
        Set.of(),
        new DataPeriod(Days.meant(wanted.since(), "since"), null),
        clock.instant(),
        wanted.until(),
        null);
  }

  private static String field(TermsNotPossible.Why why) {
    return switch (why) {
      case UNKNOWN_PURPOSE, PURPOSE_NOT_TO_BE_GRANTED, PURPOSE_NOT_OF_GRANTEE -> "purpose";
      case UNKNOWN_CATEGORY, NO_CATEGORY -> "categories";
      case DATA_PERIOD_ENDS_BEFORE_IT_BEGINS -> "since";
      case ENDS_BEFORE_IT_STARTS, ENDED_ALREADY, STARTS_TOO_LATE, LASTS_TOO_LONG -> "until";
      case UNKNOWN_SENSITIVITY, NO_HOUR_IN_THE_WEEK -> "categories";
      case GRANTEE_IS_THE_PERSON, WIDER_THAN_ASKED -> "whom";
    };
  }
}
