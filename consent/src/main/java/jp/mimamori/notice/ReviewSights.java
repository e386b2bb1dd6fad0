package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** On what it rests that somebody is told that values of a dataset are to be confirmed. */
@ApplicationScoped
class ReviewSights {

  private static final Set<Category> DATASET =
      EnumSet.of(
          Category.EMERGENCY,
          Category.ALLERGY,
          Category.VITALS,
          Category.CONDITION,
          Category.MEDICATION);

  @Inject Deciding deciding;

  /** Whoever may enter them, and is shielded from nobody, sees them. */
  Optional<Permit> ofFamily(Caller reader, SubjectId person, Instant now) {
    return permit(reader, person, Action.WRITE, Purpose.PERSONAL_USE, now)
        .filter(permit -> !permit.reach().shielded())
        .flatMap(enters -> permit(reader, person, Action.READ, Purpose.PERSONAL_USE, now));
  }

  /** Whoever may approve them sees in a list whose they are. */
  Optional<Permit> ofPatient(Caller reader, SubjectId person, Instant now) {
    return permit(reader, person, Action.APPROVE, Purpose.TREATMENT, now)
        .flatMap(approves -> permit(reader, person, Action.SEE_IN_LIST, Purpose.TREATMENT, now));
  }

  private Optional<Permit> permit(
      Caller reader, SubjectId person, Action action, Purpose purpose, Instant now) {
    Question question = new Question(reader, person, action, purpose, DATASET, now);
    return deciding.decideReaching(Set.of(Category.EMERGENCY), question) instanceof Permit permit
        ? Optional.of(permit)
        : Optional.empty();
  }
}
