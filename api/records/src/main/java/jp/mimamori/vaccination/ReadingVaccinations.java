package jp.mimamori.vaccination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.record.Records;

/** A person's vaccinations and what is due. */
@ApplicationScoped
public class ReadingVaccinations {

  /** More than anybody has in a life. */
  private static final int MOST = 1_000;

  private static final Set<String> TYPES = Set.of("Immunization");
  private static final LocalDate EVER = LocalDate.of(1800, 1, 1);

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject People people;
  @Inject Clock clock;

  /**
   * All of them, and how that stands today.
   *
   * @throws jp.mimamori.consent.RefusedException when the caller may not read this person's
   *     vaccinations, or nobody is registered under this id
   */
  @Transactional
  public VaccinationChart chart(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    return ledger.disclose(
        deciding.decide(
            new Question(caller, subject, Action.READ, purpose, Set.of(Category.VACCINATION), now)),
        permit -> chart(permit, Japan.dayOf(now)),
        chart ->
            Disclosed.of(
                chart.given().stream().map(each -> each.id().value()).toList(),
                Set.of(Category.VACCINATION)));
  }

  private VaccinationChart chart(Permit permit, LocalDate today) {
    List<Vaccination> given =
        records.ofTypes(permit, TYPES, EVER, MOST).stream()
            .flatMap(record -> Immunizations.given(record).stream())
            .toList();
    Person person = people.find(permit.subject()).orElseThrow();
    Life life = Life.of(person.bornOn(), person.sex());
    return new VaccinationChart(
        today,
        person.bornOn(),
        given,
        Schedule.on(today, life, doses(given)),
        permit.reach().isWhole(Category.VACCINATION));
  }

  /**
   * The doses that the schedule knows. What two documents tell of one day is one dose: the one that
   * counts for most, and of which most is known.
   */
  static List<Dose> doses(Collection<Vaccination> given) {
    List<Dose> doses = new ArrayList<>();
    given.stream()
        .filter(each -> each.vaccine() != null)
        .map(each -> new Dose(each.id().toString(), each.vaccine(), each.day()))
        .sorted(
            Comparator.comparing((Dose dose) -> -Vaccines.chains(dose.vaccine()).size())
                .thenComparing(Dose::vaccine))
        .filter(dose -> doses.stream().noneMatch(other -> isSame(other, dose)))
        .forEach(doses::add);
    return doses;
  }

  private static boolean isSame(Dose one, Dose other) {
    return one.day().equals(other.day())
        && Vaccines.chains(one.vaccine()).stream()
            .flatMap(List::stream)
            .anyMatch(
                series ->
                    Vaccines.chains(other.vaccine()).stream()
                        .anyMatch(chain -> chain.contains(series)));
  }
}
