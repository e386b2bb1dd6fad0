package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does at the counter: registers people, their insured numbers and guardians, and
 * hands out links for accounts.
 */
@ApplicationScoped
public class RegisteringPeople {

  @Inject People people;
  @Inject Guardianships guardianships;
  @Inject MakingAccounts accounts;
  @Inject Clock clock;

  /** What is known of a person who is to be registered. */
  public record NewPerson(
      String name, String kana, Sex sex, LocalDate bornOn, String postalCode, String address) {

    @Override
    public String toString() {
      return "NewPerson";
    }
  }

  @Transactional
  public SubjectId register(Caller caller, NewPerson person) {
    requireOperator(caller);
    SubjectId id = new SubjectId(Ids.next(clock.instant()));
    people.add(
        new Person(
            id,
            person.name(),
            person.kana(),
            person.sex(),
            person.bornOn(),
            person.postalCode(),
            person.address()));
    return id;
  }

  @Transactional
  public void insure(
      Caller caller,
      SubjectId subject,
      InsuredNumber number,
      LocalDate from,
      @Nullable LocalDate until) {
    requireOperator(caller);
    people.find(subject).orElseThrow(RegisteringPeople::refused);
    people.add(new Insurance(Ids.next(clock.instant()), subject, number, from, until));
  }

  /**
   * Records that one person is the guardian of another, who is a minor.
   *
   * @throws GuardianshipNotPossible when the ward is of age or is the guardian
   */
  @Transactional
  public void guard(
      Caller caller, SubjectId ward, SubjectId guardian, Guardianship.LegalGround ground) {
    requireOperator(caller);
    Instant now = clock.instant();
    Person child = people.find(ward).orElseThrow(RegisteringPeople::refused);
    people.find(guardian).orElseThrow(RegisteringPeople::refused);
    if (ward.equals(guardian)) {
      throw new GuardianshipNotPossible(GuardianshipNotPossible.Why.OWN_GUARDIAN);
    }
    if (!now.isBefore(Guardianship.majorityOf(child.bornOn()))) {
      throw new GuardianshipNotPossible(GuardianshipNotPossible.Why.WARD_OF_AGE);
    }
    guardianships.add(new Guardianship(Ids.next(now), ward, child.bornOn(), guardian, ground, now));
  }

  /** Ends a guardianship now. */
  @Transactional
  public void endGuardianship(Caller caller, UUID id) {
    requireOperator(caller);
    guardianships.find(id).ifPresent(guardianship -> guardianship.end(clock.instant()));
  }

  /** A one-time link with which the person makes an account. */
  @Transactional
  public Secret inviteToAccount(Caller caller, SubjectId subject) {
    requireOperator(caller);
    Person person = people.find(subject).orElseThrow(RegisteringPeople::refused);
    return accounts.inviteCitizen(subject, person.name());
  }

  /** People whose name or reading begins with the text. */
  @Transactional
  public List<Person> named(Caller caller, String beginning) {
    requireOperator(caller);
    return people.named(beginning);
  }

  @Transactional
  public Optional<ReadingPeople.Details> details(Caller caller, SubjectId subject) {
    requireOperator(caller);
    return people
        .find(subject)
        .map(person -> new ReadingPeople.Details(person, people.insurancesOf(subject)));
  }

  /** The guardianships of a ward, past and present. */
  @Transactional
  public List<Guardianship> guardianships(Caller caller, SubjectId ward) {
    requireOperator(caller);
    return guardianships.ofWard(ward);
  }

  private static void requireOperator(Caller caller) {
    if (caller.role() != Role.OPERATOR) {
      throw refused();
    }
  }

  private static RefusedException refused() {
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }
}
