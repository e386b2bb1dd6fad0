package jp.mimamori.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.ToldGrant;
import jp.mimamori.identity.Caller;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Whose records somebody was granted, a practitioner's patients or a relative's: those whose grant
 * stands, and nobody else. That a list showed somebody stands in that person's ledger, once a day.
 */
@ApplicationScoped
public class ReadingPatients {

  /** The most patients of one page. */
  public static final int MOST = 50;

  private static final int TRIES = 5;

  @Inject Patients patients;
  @Inject Consents consents;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject ToldToday told;
  @Inject Clock clock;

  /**
   * A part of the list.
   *
   * @param next where the next part begins; null at the end
   */
  public record Part(List<Patient> patients, @Nullable PatientCursor next) {

    public Part {
      patients = List.copyOf(patients);
    }
  }

  /**
   * Patients by when their grant ends, what ends first coming first.
   *
   * @param name part of a name or its reading; empty for all
   * @param size at most so many; no more than {@link #MOST}
   * @throws RefusedException when the caller works nowhere with patients on this day
   */
  @Transactional
  public Part of(Caller caller, String name, Optional<PatientCursor> after, int size) {
    Instant now = clock.instant();
    deciding
        .againstStaff(Question.aboutAll(caller, null, Action.SEE_IN_LIST, Purpose.TREATMENT, now))
        .ifPresent(refusal -> ledger.note(refusal).orThrow());
    return part(caller, name, after, size, now);
  }

  /**
   * Likewise whose records were granted to a private person, as a relative or a helper.
   *
   * @throws RefusedException when the caller is none
   */
  @Transactional
  public Part received(Caller caller, Optional<PatientCursor> after, int size) {
    Instant now = clock.instant();
    if (Grantee.of(caller).noneMatch(to -> to.kind() == Grantee.Kind.DELEGATE)) {
      ledger
          .note(
              deciding.decide(
                  Question.aboutAll(caller, null, Action.SEE_IN_LIST, Purpose.CARE, now)))
          .orThrow();
    }
    return part(caller, "", after, size, now);
  }

  private Part part(
      Caller caller, String name, Optional<PatientCursor> after, int size, Instant now) {
    List<Patient> shown = new ArrayList<>();
    List<Decision> permits = new ArrayList<>();
    Optional<PatientCursor> place = after;
    boolean more = true;
    for (int tried = 0; more && shown.isEmpty() && tried < TRIES; tried++) {
      List<Patients.Found> found =
          patients.of(
              Grantee.of(caller).toList(), name, now, place, Math.min(Math.max(size, 1), MOST));
      more = found.size() >= Math.min(Math.max(size, 1), MOST);
      place = found.isEmpty() ? place : Optional.of(found.get(found.size() - 1).cursor());
      add(caller, found, now, shown, permits);
    }
    List<Decision> unsaid = told.newOf(permits);
    if (!unsaid.isEmpty()) {
      ledger.noteAll(unsaid);
      told.said(unsaid);
    }
    return new Part(shown, more ? place.orElse(null) : null);
  }

  private void add(
      Caller caller,
      List<Patients.Found> found,
      Instant now,
      List<Patient> shown,
      List<Decision> permits) {
    Map<GrantId, Person> people = new HashMap<>();
    found.forEach(one -> people.put(one.grant().id(), one.person()));
    List<Consent> granted = consents.withSteps(found.stream().map(Patients.Found::grant).toList());
    for (ToldGrant one : deciding.tell(caller, granted, now)) {
      if (one.decision() instanceof Permit permit) {
        permits.add(permit);
        shown.add(patient(people.get(one.consent().grant().id()).withoutAddress(), one, now));
      }
    }
  }

  private static Patient patient(Person person, ToldGrant one, Instant now) {
    Consent consent = one.consent();
    return new Patient(
        person,
        consent,
        consent.terms().orElseThrow(),
        consent.last().byName(),
        consent.giver().isEmpty(),
        consent.grant().grantee().kind(),
        consent.last().takenAt(),
        one.isOpen(now));
  }
}
