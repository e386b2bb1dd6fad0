package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Exclusions;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Normal;
import jp.mimamori.identity.SubjectId;

/** On what it rests that somebody is told that a hospital wrote what was done in an emergency. */
@ApplicationScoped
class TreatedSights {

  private static final Set<Category> VISITS = EnumSet.of(Category.ENCOUNTER);

  @Inject Deciding deciding;

  /** Whoever reads visits and is shielded from nobody. */
  Optional<Permit> ofFamily(Caller reader, SubjectId person, Instant now) {
    return permit(reader, person, Purpose.PERSONAL_USE, now);
  }

  /** Whoever was granted to read visits. */
  Optional<Permit> ofPatient(Caller reader, SubjectId person, Instant now) {
    return permit(reader, person, Purpose.TREATMENT, now);
  }

  /** Whether a record of this hospital from these days would be shown on this permit. */
  static boolean shows(Permit permit, Notice notice, Institution hospital) {
    if (!permit.reach().ofRecords().contains(Category.ENCOUNTER)) {
      return false;
    }
    Exclusions out = permit.reach().exclusions();
    Set<String> names = Set.of(Normal.name(hospital.number()), Normal.name(hospital.name()));
    LocalDate day = Japan.dayOf(notice.happenedAt());
    return permit.reach().period().holds(day)
        && out.institutions().stream().noneMatch(names::contains)
        && out.visits().stream().noneMatch(visit -> names.contains(visit.institution()))
        && out.periods().stream().noneMatch(period -> period.holds(day));
  }

  private Optional<Permit> permit(Caller reader, SubjectId person, Purpose purpose, Instant now) {
    Question question = new Question(reader, person, Action.READ, purpose, VISITS, now);
    return deciding.decide(question) instanceof Permit permit && !permit.reach().shielded()
        ? Optional.of(permit)
        : Optional.empty();
  }
}
