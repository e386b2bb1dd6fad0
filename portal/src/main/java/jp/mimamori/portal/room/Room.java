package jp.mimamori.portal.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.Candidate;
import jp.mimamori.emergency.Emergency;
import jp.mimamori.emergency.NoDisasterThere;
import jp.mimamori.emergency.OwnEmergencies;
import jp.mimamori.emergency.ReadingEmergency;
import jp.mimamori.emergency.TooManyCandidates;
import jp.mimamori.emergency.TooManySearches;
import jp.mimamori.emergency.TreatmentNotPossible;
import jp.mimamori.emergency.WritingTreatment;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.identity.SubjectId;

/** Which page answers what: search, candidates, the page itself, and what is said instead. */
@ApplicationScoped
class Room {

  private static final String ACCESSES = "/accesses";
  private static final String END = "/end";
  private static final String NOTE = "/note";
  private static final String WRITTEN = "/note/written";

  @Inject BreakingGlass glass;
  @Inject OwnEmergencies own;
  @Inject ReadingEmergency emergencies;
  @Inject WritingTreatment writing;
  @Inject SigningIn signingIn;
  @Inject Clock clock;

  Answer show(String path, Visitor visitor) {
    if (path.isEmpty() || path.equals("/search")) {
      return search(200, Wanted.NOTHING, "", visitor);
    }
    return access(path, "")
        .map(id -> sheet(id, visitor))
        .or(() -> access(path, NOTE).map(id -> note(id, visitor)))
        .or(() -> access(path, WRITTEN).map(id -> written(id, visitor)))
        .orElseGet(() -> absent(visitor));
  }

  Answer act(String path, HttpServletRequest request, Visitor visitor) {
    return switch (path) {
      case "/search" ->
          find(Wanted.of(request::getParameter, Japan.dayOf(clock.instant())), visitor);
      case ACCESSES -> open(request, visitor);
      default ->
          access(path, END)
              .map(id -> end(id, visitor))
              .or(() -> access(path, NOTE).map(id -> write(id, request, visitor)))
              .orElseGet(() -> absent(visitor));
    };
  }

  private Answer search(int status, Wanted wanted, String note, Visitor visitor) {
    try {
      List<EmergencyAccess> mine = glass.mine(visitor.caller());
      Wanted filled = wanted.withPlaceOf(mine);
      List<EmergencyAccess> toWrite = writing.mine(visitor.caller());
      return new Answer(
          status, new SearchPage(visitor).page(filled, note, mine, toWrite, clock.instant()));
    } catch (RefusedException notAtWork) {
      return new Answer(403, new MessagePage(visitor).page("refused"));
    }
  }

  private Answer find(Wanted wanted, Visitor visitor) {
    if (wanted.search().isEmpty()) {
      return search(422, wanted, "", visitor);
    }
    try {
      List<Candidate> found = glass.find(visitor.caller(), wanted.search().get());
      return found.isEmpty()
          ? search(200, wanted, "found.nobody", visitor)
          : new Answer(
              200, new CandidatesPage(visitor).page(found, wanted, Japan.dayOf(clock.instant())));
    } catch (TooManyCandidates many) {
      return search(422, wanted, "found.too-many", visitor);
    } catch (NoDisasterThere none) {
      return search(422, wanted.without("hint"), "", visitor);
    } catch (TooManySearches often) {
      long minutes = (often.left().toSeconds() + 59) / 60;
      return new Answer(429, new MessagePage(visitor).page("too-often", minutes))
          .with("Retry-After", String.valueOf(Math.max(1, often.left().toSeconds())));
    } catch (RefusedException refused) {
      return new Answer(403, new MessagePage(visitor).page("refused"));
    }
  }

  private Answer open(HttpServletRequest request, Visitor visitor) {
    Optional<SubjectId> person =
        parameter(request, "person").flatMap(Ids::parse).map(SubjectId::new);
    Optional<EmergencyAccess.Reason> reason =
        Arrays.stream(EmergencyAccess.Reason.values())
            .filter(one -> parameter(request, "reason").filter(one.name()::equals).isPresent())
            .findFirst();
    String place = parameter(request, "place").orElse("").strip();
    String callBack = Whereabouts.number(parameter(request, "call-back").orElse(""));
    if (person.isEmpty() || reason.isEmpty() || !Whereabouts.fits(place, callBack)) {
      return new Answer(422, new MessagePage(visitor).page("stale"));
    }
    try {
      EmergencyAccess access =
          glass.open(visitor.caller(), person.get(), reason.get(), place, callBack);
      return Answer.goTo(SheetPage.address(access.id()));
    } catch (NoDisasterThere none) {
      return new Answer(422, new MessagePage(visitor).page("no-disaster"));
    } catch (RefusedException refused) {
      return new Answer(403, new MessagePage(visitor).page("refused"));
    }
  }

  /** Another's access, and one that never was, are the same: not there. */
  private Answer sheet(UUID id, Visitor visitor) {
    try {
      Emergency found = emergencies.read(visitor.caller(), id);
      if (found instanceof Emergency.Open open) {
        String page = new SheetPage(visitor, open, clock.instant()).page();
        return new Answer(200, page).with("Refresh", refresh(visitor, id));
      }
      return over(found.access(), visitor);
    } catch (RefusedException absent) {
      return absent(visitor);
    }
  }

  private Answer end(UUID id, Visitor visitor) {
    try {
      return over(own.end(visitor.caller(), id), visitor);
    } catch (AlreadyDecided over) {
      return sheet(id, visitor);
    } catch (RefusedException absent) {
      return absent(visitor);
    }
  }

  private Answer note(UUID id, Visitor visitor) {
    try {
      WritingTreatment.Open open = writing.begin(visitor.caller(), id);
      return form(200, open, TypedTreatment.begin(open.access().callBack()), visitor);
    } catch (RefusedException refused) {
      return noNote(refused, visitor);
    }
  }

  private Answer write(UUID id, HttpServletRequest request, Visitor visitor) {
    TypedTreatment typed = TypedTreatment.of(request::getParameter, Japan.dayOf(clock.instant()));
    try {
      WritingTreatment.Open open = writing.begin(visitor.caller(), id);
      if (typed.ready().isEmpty()) {
        return form(422, open, typed, visitor);
      }
      TypedTreatment.Ready ready = typed.ready().get();
      try {
        writing.write(visitor.caller(), id, ready.bornOn(), ready.treatment(), ready.corrects());
        return Answer.goTo(SheetPage.address(id) + WRITTEN);
      } catch (TreatmentNotPossible wrong) {
        return form(422, open, typed.refused(wrong.why()), visitor);
      }
    } catch (RefusedException refused) {
      return noNote(refused, visitor);
    }
  }

  private Answer written(UUID id, Visitor visitor) {
    try {
      writing.begin(visitor.caller(), id);
      return new Answer(200, new TreatmentPage(visitor).written(id));
    } catch (RefusedException refused) {
      return noNote(refused, visitor);
    }
  }

  private static Answer form(
      int status, WritingTreatment.Open open, TypedTreatment typed, Visitor visitor) {
    return new Answer(status, new TreatmentPage(visitor).page(open, typed));
  }

  /** That the time is over is told where it ran; everybody else finds nothing. */
  private static Answer noNote(RefusedException refused, Visitor visitor) {
    return refused.reason() == Refusal.Reason.ENDED
        ? new Answer(410, new MessagePage(visitor).page("note.over"))
        : absent(visitor);
  }

  private Answer over(EmergencyAccess access, Visitor visitor) {
    Instant ended = access.stoppedAt().orElse(access.endsAt());
    boolean stopped = access.stoppedAt().isPresent();
    RoomWords words = visitor.words();
    return new Answer(
        410,
        new MessagePage(visitor)
            .page(
                stopped ? "stopped" : "ended",
                words.moment(ended),
                words.moment(access.reviewBy())));
  }

  private static Answer absent(Visitor visitor) {
    return new Answer(404, new MessagePage(visitor).page("absent"));
  }

  /**
   * The page asks for itself when the browser is to lock, so that it does not stay on a screen that
   * was left alone. As all that a page does by itself, that is no use of the sign-in.
   */
  private String refresh(Visitor visitor, UUID id) {
    long seconds =
        signingIn.locksAfter(visitor.caller().role()).map(Duration::toSeconds).orElse(300L) + 5;
    return seconds + ";url=" + SheetPage.address(id) + "?v-r=heartbeat";
  }

  private static Optional<UUID> access(String path, String end) {
    String begin = ACCESSES + "/";
    return path.startsWith(begin)
            && path.endsWith(end)
            && path.length() > begin.length() + end.length()
        ? Ids.parse(path.substring(begin.length(), path.length() - end.length()))
        : Optional.empty();
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name));
  }
}
