package jp.mimamori.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Asks whether a caller may do something about inquiries, and writes the answer down. */
@ApplicationScoped
class InquiryLeave {

  @Inject Deciding deciding;
  @Inject Ledger ledger;

  /**
   * @throws RefusedException when the answer is no
   */
  Permit permitFor(Caller caller, SubjectId subject, Action action, Instant now) {
    return ledger.note(deciding.decide(question(caller, subject, action, now))).orThrow();
  }

  /** Leave to answer what was asked, for each person for whom there is one. */
  Map<SubjectId, Permit> permits(Caller caller, List<Followed> asked, Instant now) {
    List<Decision> decisions =
        asked.stream()
            .map(followed -> followed.inquiry().subject())
            .distinct()
            .map(subject -> deciding.decide(question(caller, subject, Action.ANSWER, now)))
            .toList();
    if (!decisions.isEmpty()) {
      ledger.noteAll(decisions);
    }
    return decisions.stream()
        .flatMap(decision -> decision instanceof Permit permit ? Stream.of(permit) : Stream.empty())
        .collect(Collectors.toMap(Permit::subject, permit -> permit));
  }

  /** The refusal of what is not there, written down like that of a stranger. */
  RefusedException absent(Caller caller, @Nullable SubjectId subject, Action action, Instant now) {
    ledger.note(new Refusal(question(caller, subject, action, now), Refusal.Reason.NO_GROUND));
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }

  private static Question question(
      Caller caller, @Nullable SubjectId subject, Action action, Instant now) {
    return Question.aboutAll(caller, subject, action, Purpose.PERSONAL_USE, now);
  }
}
