package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/** Who a caller has to do with: the own person and wards. */
@ApplicationScoped
public class ReadingPeople {

  @Inject People people;
  @Inject Guardianships guardianships;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /** A person with insured numbers, newest first. */
  public record Details(Person person, List<Insurance> insurances) {}

  /**
   * The own person first, then the wards, oldest first; names and birth dates only: no health data,
   * and of nobody where they live.
   */
  @Transactional
  public List<Person> family(Caller caller) {
    SubjectId self = caller.self();
    if (self == null) {
      return List.of();
    }
    List<SubjectId> ids = new ArrayList<>(List.of(self));
    ids.addAll(guardianships.wardsOf(self, clock.instant()));
    Map<SubjectId, Person> found =
        people.all(ids).stream()
            .map(Person::withoutAddress)
            .collect(Collectors.toMap(Person::id, Function.identity()));
    List<Person> family = new ArrayList<>(found.values());
    family.sort(
        java.util.Comparator.comparing((Person p) -> !p.id().equals(self))
            .thenComparing(Person::bornOn)
            .thenComparing(p -> p.id().toString()));
    return family;
  }

  /**
   * A person with address and insured numbers; without both for whoever must not learn where the
   * person lives (an insurer tells the workplace), for those who were granted records, and for
   * guardians who may not see what is insured.
   *
   * @throws RefusedException when the caller may not read this person's records, or nobody is
   *     registered under this id
   */
  @Transactional
  public Details details(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    Permit permit =
        ledger
            .note(deciding.decide(Question.aboutAll(caller, subject, Action.READ, purpose, now)))
            .orThrow();
    Person person = people.find(subject).orElseThrow();
    // a grant is for records; where somebody lives and by whom insured is not among them
    if (permit.reach().shielded() || permit.grant().isPresent()) {
      return new Details(person.withoutAddress(), List.of());
    }
    // what a court took from a guardian, or left to a curator, is told by kinds of data
    return permit.categories().contains(Category.INSURANCE)
        ? new Details(person, people.insurancesOf(subject))
        : new Details(person.withoutAddress(), List.of());
  }
}
