package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.ledger.Ledger;

/**
 * An operator looks at the apps and decides which may ask people. What is decided binds at once,
 * and stands in the ledger, about nobody in particular.
 */
@ApplicationScoped
public class ReviewingApps {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Apps apps;
  @Inject Consents consents;
  @Inject Clock clock;

  /**
   * An app as an operator sees it.
   *
   * @param steps what was decided about it, the newest first
   * @param people whose records it was given and not denied since; never who
   */
  public record Reviewed(App app, List<AppStep> steps, long people) {
    public Reviewed {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The apps whose names hold these letters, those that wait first, then the newest; at most 100.
   *
   * @param letters none for all apps
   * @throws RefusedException when the caller is no operator
   */
  @Transactional
  public List<Reviewed> list(Caller caller, String letters) {
    Instant now = clock.instant();
    admitted(caller, now);
    List<App> found = apps.named(letters.strip());
    List<String> ids = found.stream().map(App::id).toList();
    Map<String, List<AppStep>> steps =
        apps.steps(ids).stream().collect(Collectors.groupingBy(AppStep::app));
    Map<String, Long> people = consents.countPeopleOfApps(ids, now);
    return found.stream()
        .map(
            app ->
                new Reviewed(
                    app,
                    steps.getOrDefault(app.id(), List.of()),
                    people.getOrDefault(app.id(), 0L)))
        .toList();
  }

  /**
   * Decides about an app.
   *
   * @param reason why; blank for none
   * @throws RefusedException when the caller is no operator, or there is no such app
   * @throws AlreadyDecided when it does not stand so that this can be decided
   * @throws AppRefused when a reason is needed and missing, or it is too long
   */
  @Transactional
  public App decide(Caller caller, String id, AppDecision decision, String reason) {
    Instant now = clock.instant();
    Decision admitted = admitted(caller, now);
    String why = reason.strip();
    if (why.length() > AppStep.LONGEST || (decision.needsReason() && why.isEmpty())) {
      throw new AppRefused(AppRefused.Why.NO_REASON);
    }
    App app = apps.toDecide(id).orElseThrow(() -> absent(admitted.question()));
    app.decide(decision);
    apps.add(
        new AppStep(
            app,
            apps.steps(List.of(id)).size() + 1,
            decision,
            why.isEmpty() ? null : why,
            caller,
            now));
    ledger.note(admitted);
    return app;
  }

  /**
   * @throws RefusedException when the caller is no operator
   */
  Decision admitted(Caller caller, Instant now) {
    Decision decision =
        deciding.decideAboutNobody(
            Question.aboutAll(caller, null, Action.REVIEW_APP, Purpose.PROTECTION, now));
    if (decision instanceof Refusal refusal) {
      ledger.note(refusal).orThrow();
    }
    return decision;
  }

  private RefusedException absent(Question question) {
    return new RefusedException(
        ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND)).reason());
  }
}
