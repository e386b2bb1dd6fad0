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
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does at the counter: registers people, their insured numbers and guardians, and
 * hands out links for accounts. Every look and every change is written down for the person
 * concerned.
 */
@ApplicationScoped
public class RegisteringPeople {

  @Inject People people;
  @Inject Guardianships guardianships;
  @Inject MakingAccounts accounts;
  @Inject Counter counter;
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
    SubjectId id = new SubjectId(Ids.next(clock.instant()));
    counter.requireLeave(caller, id, Action.REGISTER);
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
    counter.requireLeave(caller, registered(subject), Action.REGISTER);
    people.add(new Insurance(Ids.next(clock.instant()), subject, number, from, until));
  }

  /**
   * Records that one person is the guardian of another. Both are told. That of a minor holds at
   * once, that of an adult (成年後見 and its kin) once another operator confirms it.
   *
   * @throws GuardianshipNotPossible when the ward is the guardian, or of an age that has guardians
   *     of another kind, or has this one on this ground already
   */
  @Transactional
  public void guard(
      Caller caller, SubjectId ward, SubjectId guardian, Guardianship.LegalGround ground) {
    counter.requireLeave(caller, registered(ward), Action.REGISTER);
    counter.requireLeave(caller, registered(guardian), Action.REGISTER);
    Instant now = clock.instant();
    Person child = people.locked(ward).orElseThrow();
    if (ward.equals(guardian)) {
      throw new GuardianshipNotPossible(GuardianshipNotPossible.Why.OWN_GUARDIAN);
    }
    boolean ofAge = !now.isBefore(Guardianship.majorityOf(child.bornOn()));
    if (ofAge == ground.ofMinor()) {
      throw new GuardianshipNotPossible(
          ofAge
              ? GuardianshipNotPossible.Why.WARD_OF_AGE
              : GuardianshipNotPossible.Why.WARD_NOT_OF_AGE);
    }
    if (!guardianships.open(ward, guardian, ground, now).isEmpty()) {
      throw new GuardianshipNotPossible(GuardianshipNotPossible.Why.GUARDIAN_ALREADY);
    }
    guardianships.add(
        new Guardianship(Ids.next(now), ward, child.bornOn(), guardian, ground, now)
            .recordedBy(caller));
  }

  /**
   * Confirms the guardianship of an adult that another operator recorded, and tells both.
   *
   * @throws ProtectionNotPossible when the caller recorded it, or there is nothing to confirm
   */
  @Transactional
  public void confirmGuardianship(Caller caller, UUID id) {
    Optional<Guardianship> found = guardianships.find(id);
    counter.requireLeave(caller, found.map(Guardianship::ward).orElse(null), Action.REGISTER);
    Guardianship guardianship = found.orElseThrow();
    counter.requireLeave(caller, guardianship.guardian(), Action.REGISTER);
    guardianship.confirm(caller);
  }

  /**
   * Ends a guardianship now, and tells both; one that is not there is left alone. The same one that
   * was recorded twice ends as one.
   */
  @Transactional
  public void endGuardianship(Caller caller, UUID id) {
    Optional<Guardianship> found = guardianships.find(id);
    if (found.isEmpty()) {
      counter.requireOperator(caller, Action.REGISTER);
      return;
    }
    Guardianship guardianship = found.get();
    counter.requireLeave(caller, guardianship.ward(), Action.REGISTER);
    counter.requireLeave(caller, guardianship.guardian(), Action.REGISTER);
    Instant now = clock.instant();
    guardianship.end(now);
    guardianships
        .open(guardianship.ward(), guardianship.guardian(), guardianship.legalGround(), now)
        .forEach(same -> same.end(now));
  }

  /** A one-time link with which the person makes an account. */
  @Transactional
  public Secret inviteToAccount(Caller caller, SubjectId subject) {
    counter.requireLeave(caller, registered(subject), Action.REGISTER);
    return accounts.inviteCitizen(subject, people.find(subject).orElseThrow().name());
  }

  /** People whose name or reading begins with the text. */
  @Transactional
  public List<Person> named(Caller caller, String beginning) {
    counter.requireOperator(caller, Action.READ_REGISTRATION);
    List<Person> found = people.named(beginning);
    counter.requireLeave(caller, found.stream().map(Person::id).toList());
    return found;
  }

  @Transactional
  public Optional<ReadingPeople.Details> details(Caller caller, SubjectId subject) {
    Optional<Person> person = people.find(subject);
    if (person.isEmpty()) {
      counter.requireOperator(caller, Action.READ_REGISTRATION);
      return Optional.empty();
    }
    counter.requireLeave(caller, subject, Action.READ_REGISTRATION);
    return Optional.of(new ReadingPeople.Details(person.get(), people.insurancesOf(subject)));
  }

  /** The guardianships of a ward, past and present. */
  @Transactional
  public List<Guardianship> guardianships(Caller caller, SubjectId ward) {
    counter.requireLeave(caller, registered(ward), Action.READ_REGISTRATION);
    return guardianships.ofWard(ward);
  }

  private @Nullable SubjectId registered(SubjectId subject) {
    return people.find(subject).map(Person::id).orElse(null);
  }
}
