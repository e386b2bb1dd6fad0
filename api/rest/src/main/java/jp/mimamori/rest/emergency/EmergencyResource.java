package jp.mimamori.rest.emergency;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.NoDisasterThere;
import jp.mimamori.emergency.Search;
import jp.mimamori.emergency.TooManyCandidates;
import jp.mimamori.emergency.TooManySearches;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyAccessesPayload;
import jp.mimamori.mobile.EmergencyCandidatesPayload;
import jp.mimamori.mobile.EmergencySearchPayload;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** {@code /api/emergency}: emergency staff find somebody, and see what they opened. */
@Path("emergency")
@RequestScoped
@RolesAllowed(Role.Names.EMERGENCY)
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyResource {

  @Inject BreakingGlass glass;
  @Inject Clock clock;

  /** The name is in the body: a URL is no place for it. */
  @POST
  @OnlyAsks
  @Path("candidates")
  @Consumes(MediaType.APPLICATION_JSON)
  public EmergencyCandidatesPayload find(
      EmergencySearchPayload wanted, @Context HttpServletRequest request) {
    try {
      return AccessPayloads.candidates(glass.find(Requests.caller(request), search(wanted)));
    } catch (TooManyCandidates many) {
      throw new InvalidField(wanted.insurer() == null ? "hint" : "number", "TOO_MANY_FOUND");
    } catch (NoDisasterThere none) {
      throw new InvalidField("hint", "MISSING_FOR_SEARCH");
    } catch (TooManySearches often) {
      throw new ClientErrorException(
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header("Retry-After", Math.max(1, often.left().toSeconds()))
              .build());
    }
  }

  @GET
  @Path("accesses")
  public EmergencyAccessesPayload mine(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    return AccessPayloads.accesses(
        glass.mine(Requests.caller(request), Places.id(cursor), Numbers.size(size)),
        clock.instant());
  }

  private static Search search(EmergencySearchPayload wanted) {
    LocalDate bornOn = Objects.requireNonNull(Days.meant(wanted.birthDate(), "birthDate"));
    return wanted.insurer() == null && wanted.number() == null
        ? byPerson(wanted, bornOn)
        : byNumber(wanted, bornOn);
  }

  private static Search byPerson(EmergencySearchPayload wanted, LocalDate bornOn) {
    refuse(wanted.symbol(), "symbol");
    refuse(wanted.branch(), "branch");
    Sex sex = Sex.valueOf(needed(wanted.sex(), "sex").toUpperCase(Locale.ROOT));
    String name = telling(wanted.name(), "name");
    return wanted.hint() == null
        ? new Search.InDisaster(name, bornOn, sex)
        : new Search.ByPerson(name, bornOn, sex, telling(wanted.hint(), "hint"));
  }

  private static Search byNumber(EmergencySearchPayload wanted, LocalDate bornOn) {
    refuse(wanted.name(), "name");
    refuse(wanted.sex(), "sex");
    refuse(wanted.hint(), "hint");
    return new Search.ByNumber(
        new InsuredNumber(
            needed(wanted.insurer(), "insurer"),
            Objects.requireNonNullElse(wanted.symbol(), ""),
            needed(wanted.number(), "number"),
            Objects.requireNonNullElse(wanted.branch(), "")),
        bornOn);
  }

  private static String telling(@Nullable String text, String field) {
    if (!Search.ByPerson.says(needed(text, field))) {
      throw new InvalidField(field, "SAYS_TOO_LITTLE");
    }
    return needed(text, field);
  }

  private static String needed(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      throw new InvalidField(field, "MISSING_FOR_SEARCH");
    }
    return text;
  }

  private static void refuse(@Nullable String text, String field) {
    if (text != null) {
      throw new InvalidField(field, "EITHER_NAME_OR_CARD");
    }
  }
}
