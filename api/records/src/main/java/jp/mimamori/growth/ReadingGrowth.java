package jp.mimamori.growth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Measured;
import jp.mimamori.record.Shown;
import jp.mimamori.vitals.EnteringVitals;

/** How a person has grown, from all records that say it: of home, hospitals, checkups, birth. */
@ApplicationScoped
public class ReadingGrowth {

  /** The kinds of data that tell of it. */
  public static final Set<Category> KINDS =
      Set.of(Category.VITALS, Category.CHECKUP, Category.MATERNAL_CHILD, Category.LABORATORY);

  /** A measure of each day for more than five years; the newest are told. */
  private static final int MOST = 2_000;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Measured measured;
  @Inject People people;
  @Inject Clock clock;

  private record Read(GrowthChart chart, List<HealthRecord> records) {}

  /**
   * All measures that the caller may see, and where they stand today.
   *
   * @throws jp.mimamori.consent.RefusedException when the caller may read none of the kinds of data
   *     that tell of it, or nobody is registered under this id
   */
  @Transactional
  public GrowthChart chart(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    return ledger
        .disclose(
            deciding.decide(
                new Question(caller, subject, Action.READ, purpose, EnumSet.copyOf(KINDS), now)),
            permit -> read(permit, Japan.dayOf(now)),
            read -> Shown.records(read.records()))
        .chart();
  }

  private Read read(Permit permit, LocalDate today) {
    List<HealthRecord> records = measured.newest(permit, GrowthCodes.all(), MOST);
    Person person = people.find(permit.subject()).orElseThrow();
    LocalDate birth = person.bornOn();
    Gestation gestation =
        records.stream()
            .flatMap(record -> GrowthCodes.gestation(record, birth).stream())
            .findFirst()
            .orElse(null);
    List<Told> told =
        records.stream()
            .flatMap(record -> GrowthCodes.told(record, birth, EnteringVitals.HOME).stream())
            .toList();
    GrowthChart chart =
        new Growing(today, birth, person.sex(), gestation)
            .chart(told, records.size() < MOST && isWhole(permit));
    return new Read(chart, records);
  }

  private static boolean isWhole(Permit permit) {
    return permit.categories().containsAll(KINDS)
        && KINDS.stream().allMatch(permit.reach()::isWhole);
  }
}
