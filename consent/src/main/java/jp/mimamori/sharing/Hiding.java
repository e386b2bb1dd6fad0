package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;

/**
 * A minor hides a visit from the guardians, and shows it again; nobody else can do either, or learn
 * what is hidden.
 */
@ApplicationScoped
public class Hiding {

  @Inject Asking asking;
  @Inject Choices choices;
  @Inject ToldChoices told;

  /**
   * Hides a visit from now on; one that is hidden stays so once.
   *
   * @throws ChoiceNotPossible when the visit has not been yet, or too much is hidden already
   * @throws RefusedException when the caller is somebody else, or too young
   */
  @Transactional
  public Choice hide(Caller caller, SubjectId subject, Visit visit) {
    Instant now = asking.now();
    Permit permit = asking.permitFor(caller, subject, Action.HIDE, Purpose.PERSONAL_USE, now);
    if (visit.day().isAfter(LocalDate.ofInstant(now, Japan.ZONE))) {
      throw new ChoiceNotPossible(ChoiceNotPossible.Why.VISIT_TO_COME);
    }
    Choice hidden = Choice.hidden(Ids.next(now), subject, visit, caller, now);
    List<Choice> known = told.of(permit);
    Optional<Choice> same = known.stream().filter(open -> open.keepsTheSame(hidden)).findFirst();
    return same.orElseGet(() -> asking.keep(hidden, known));
  }

  /**
   * What is hidden now, oldest first.
   *
   * @throws RefusedException when the caller is somebody else, or too young
   */
  @Transactional
  public List<Choice> hidden(Caller caller, SubjectId subject) {
    asking.permitFor(caller, subject, Action.HIDE, Purpose.PERSONAL_USE, asking.now());
    return choices.open(subject).stream()
        .filter(choice -> choice.audience() == Choice.Audience.GUARDIANS)
        .toList();
  }

  /**
   * Shows a visit again; nothing happens to one that was shown before.
   *
   * @throws RefusedException when the caller is somebody else, or nothing of that name is hidden
   */
  @Transactional
  public void show(Caller caller, SubjectId subject, UUID id) {
    Instant now = asking.now();
    asking.permitFor(caller, subject, Action.HIDE, Purpose.PERSONAL_USE, now);
    Choice hidden =
        choices
            .find(subject, id)
            .filter(found -> found.audience() == Choice.Audience.GUARDIANS)
            .orElseThrow(() -> asking.absent(caller, subject, Action.HIDE, now));
    hidden.end(now);
  }
}
