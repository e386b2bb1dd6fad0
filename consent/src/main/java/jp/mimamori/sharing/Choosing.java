package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;

/** Keeps something out of every grant of a person, and lets it in again. */
@ApplicationScoped
public class Choosing {

  @Inject Asking asking;
  @Inject Choices choices;
  @Inject ToldChoices told;

  /**
   * Keeps it out from now on; what the caller knows to be kept out already stays so once.
   *
   * @throws ChoiceNotPossible when too much is kept out already
   * @throws RefusedException when the caller may not choose this for the person
   */
  @Transactional
  public Choice keepOut(Caller caller, SubjectId subject, Kept kept) {
    Instant now = asking.now();
    Choice choice = kept.chosen(new UUID(0, 0), subject, caller, now);
    List<Choice> known = told.of(permit(caller, subject, choice, now));
    Optional<Choice> same = known.stream().filter(open -> open.keepsTheSame(choice)).findFirst();
    return same.orElseGet(
        () -> asking.keep(kept.chosen(Ids.next(now), subject, caller, now), known));
  }

  /**
   * Lets it in again; nothing happens to what was let in before.
   *
   * @throws RefusedException when the caller may not choose this for the person, or nothing of that
   *     name is kept out of grants that the caller is told of
   */
  @Transactional
  public void letIn(Caller caller, SubjectId subject, UUID id) {
    Instant now = asking.now();
    Optional<Choice> choice =
        choices
            .find(subject, id)
            .filter(found -> found.audience() == Choice.Audience.GRANTEES)
            .filter(found -> told.tell(caller, found, now));
    if (choice.isEmpty()) {
      throw asking.absent(caller, subject, Action.CHOOSE, now);
    }
    permit(caller, subject, choice.get(), now);
    choice.get().end(now);
  }

  private Permit permit(Caller caller, SubjectId subject, Choice choice, Instant now) {
    EnumSet<Category> about = EnumSet.allOf(Category.class);
    if (choice.kind() == Choice.Kind.CATEGORY) {
      about.retainAll(choice.exclusions().categories());
    }
    return asking.permitForAll(
        new Question(caller, subject, Action.CHOOSE, Purpose.PERSONAL_USE, about, now));
  }
}
