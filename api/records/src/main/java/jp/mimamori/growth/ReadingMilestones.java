package jp.mimamori.growth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Measured;
import jp.mimamori.record.Shown;
import org.jspecify.annotations.Nullable;

/** What a child can do since when. */
@ApplicationScoped
public class ReadingMilestones {

  /** A note of each milestone that others changed keeps its earlier rows out of sight. */
  private static final int MOST = 100;

  /** What a family notes, and how long the pregnancy lasted, which is entered as a reading. */
  private static final Set<Category> KINDS = Set.of(Category.MATERNAL_CHILD, Category.VITALS);

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Measured measured;
  @Inject People people;
  @Inject Clock clock;

  private record Read(MilestoneChart chart, List<HealthRecord> records) {}

  /**
   * All milestones, with what was noted of each.
   *
   * @throws RefusedException when the caller may not read what this person's family noted, or
   *     nobody is registered under this id
   */
  @Transactional
  public MilestoneChart chart(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    return ledger
        .disclose(
            deciding.decide(new Question(caller, subject, Action.READ, purpose, KINDS, now)),
            permit -> read(permit, Japan.dayOf(now)),
            read -> Shown.records(read.records()))
        .chart();
  }

  private Read read(Permit permit, LocalDate today) {
    if (!permit.categories().contains(Category.MATERNAL_CHILD)) {
      throw new RefusedException(Refusal.Reason.NOT_THESE_CATEGORIES);
    }
    List<HealthRecord> noted =
        measured.newest(permit, Milestone.codes(), MOST).stream()
            .filter(record -> Milestone.SYSTEM.equals(record.codeSystem()))
            .toList();
    LocalDate birth = people.find(permit.subject()).orElseThrow().bornOn();
    List<HealthRecord> records = new ArrayList<>(noted);
    Optional<HealthRecord> born =
        measured.newest(permit, GrowthCodes.gestation(), MOST).stream()
            .filter(record -> GrowthCodes.gestation(record, birth).isPresent())
            .findFirst();
    born.ifPresent(records::add);
    @Nullable Gestation gestation =
        born.flatMap(record -> GrowthCodes.gestation(record, birth)).orElse(null);
    List<MilestoneChart.Stage> stages =
        Arrays.stream(Milestone.values())
            .map(milestone -> stage(milestone, birth, gestation, noted))
            .toList();
    return new Read(
        new MilestoneChart(today, birth, stages, permit.reach().isWhole(Category.MATERNAL_CHILD)),
        records);
  }

  private static MilestoneChart.Stage stage(
      Milestone milestone,
      LocalDate birth,
      @Nullable Gestation gestation,
      List<HealthRecord> noted) {
    MilestoneChart.Stage stage = MilestoneChart.Stage.of(milestone, birth, gestation);
    return noted.stream()
        .filter(record -> milestone.name().equals(record.code()))
        .findFirst()
        .map(record -> stage.noted(record.effectiveOn(), record.id()))
        .orElse(stage);
  }
}
