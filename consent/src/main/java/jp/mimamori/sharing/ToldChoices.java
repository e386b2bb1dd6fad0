package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ages;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;

/**
 * Of which choices somebody is told. Which record or institution another one keeps out says that it
 * is there: guardians are told only where nothing is withheld from them, and nothing could be.
 */
@ApplicationScoped
class ToldChoices {

  @Inject Choices choices;
  @Inject Ages ages;
  @Inject Deciding deciding;

  /** What is kept out now, oldest first, as far as whoever holds the permit is told of it. */
  List<Choice> of(Permit permit) {
    boolean seesAll = seesAll(permit);
    return choices.open(permit.subject()).stream()
        .filter(choice -> tells(permit, choice, seesAll))
        .toList();
  }

  /** Whether the caller is told of this one; also true for whoever may not ask for it at all. */
  boolean tell(Caller caller, Choice choice, Instant now) {
    Question question =
        Question.aboutAll(caller, choice.subject(), Action.READ_GRANTS, Purpose.PERSONAL_USE, now);
    return !(deciding.decide(question) instanceof Permit permit)
        || tells(permit, choice, seesAll(permit));
  }

  private static boolean tells(Permit permit, Choice choice, boolean seesAll) {
    if (permit.ground() == Ground.SELF) {
      return true;
    }
    return choice.audience() == Choice.Audience.GRANTEES
        && (seesAll || !names(choice.kind()) || choice.isBy(permit.question().caller().account()));
  }

  /** Whether it names something that is there. */
  private static boolean names(Choice.Kind kind) {
    return switch (kind) {
      case RECORD, INSTITUTION, VISIT -> true;
      case CATEGORY, PERIOD -> false;
    };
  }

  private boolean seesAll(Permit permit) {
    Question question = permit.question();
    boolean withheld =
        permit.reach().shielded()
            || !permit.reach().exclusions().visits().isEmpty()
            || ages.canHide(permit.subject(), question.asOf());
    return permit.ground() == Ground.SELF || !withheld && readsAll(question);
  }

  private boolean readsAll(Question question) {
    return deciding.decide(
                Question.aboutAll(
                    question.caller(),
                    question.subject(),
                    Action.READ,
                    Purpose.PERSONAL_USE,
                    question.asOf()))
            instanceof Permit permit
        && permit.categories().size() == Category.values().length;
  }
}
