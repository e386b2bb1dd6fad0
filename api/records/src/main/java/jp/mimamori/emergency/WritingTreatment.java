package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyAccesses;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.Digests;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * The hospital that received somebody adds what was done. It becomes a record of the person; the
 * family is told, and so are the physicians who approve the emergency dataset.
 */
@ApplicationScoped
public class WritingTreatment {

  /** How long before the access was opened somebody can have arrived. */
  private static final Duration EARLIEST = Duration.ofDays(7);

  /** Of how many accesses it is found out whether something may be written by them. */
  private static final int MOST_OFFERED = 10;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject EmergencyAccesses accesses;
  @Inject TreatmentNotes notes;
  @Inject Records records;
  @Inject People people;
  @Inject Practitioners practitioners;
  @Inject TreatmentTelling telling;
  @Inject Clock clock;

  /**
   * An access by which the caller may write, and what was written by it.
   *
   * @param notes oldest first, without what they say
   */
  public record Open(EmergencyAccess access, List<TreatmentNote> notes) {

    public Open {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Whether the caller may write by this access. Whom it is for is not told: whoever writes knows.
   *
   * @throws RefusedException when the caller may not
   */
  @Transactional
  public Open begin(Caller caller, UUID id) {
    Instant now = clock.instant();
    Optional<EmergencyAccess> access = accesses.find(id);
    Question question = question(caller, access.map(EmergencyAccess::subject).orElse(null), now);
    if (deciding.decideAfterwards(id, question) instanceof Refusal no) {
      ledger.note(no).orThrow();
    }
    EmergencyAccess found = access.orElseThrow();
    return new Open(found, notes.by(found.subject(), id));
  }

  /** By which of the newest accesses that the caller opened something may be written. */
  @Transactional
  public List<EmergencyAccess> mine(Caller caller) {
    Instant now = clock.instant();
    return accesses.openedBy(caller).stream()
        .limit(MOST_OFFERED)
        .filter(one -> mayWrite(caller, one, now))
        .toList();
  }

  private boolean mayWrite(Caller caller, EmergencyAccess access, Instant now) {
    Question question = question(caller, access.subject(), now);
    return deciding.decideAfterwards(access.id(), question) instanceof Permit;
  }

  /**
   * Writes it down, once however often it is sent.
   *
   * @param bornOn of whom it is about: who has another person in mind writes nothing
   * @param corrects a note by the same access that this one takes the place of; null for none
   * @throws RefusedException when the caller may not
   * @throws TreatmentNotPossible when it cannot be so
   */
  @Transactional
  public TreatmentNote write(
      Caller caller, UUID id, LocalDate bornOn, Treatment treatment, @Nullable UUID corrects) {
    Instant now = clock.instant();
    SubjectId subject = accesses.find(id).map(EmergencyAccess::subject).orElse(null);
    Permit permit = permitted(id, question(caller, subject, now), bornOn);
    // one at a time for an access: the same sent twice at once is one note
    EmergencyAccess access = accesses.held(permit.subject(), id).orElseThrow();
    refuseUnless(!treatment.left().isAfter(now), TreatmentNotPossible.Why.LEFT_IN_THE_FUTURE);
    refuseUnless(
        treatment.arrived().isAfter(access.openedAt().minus(EARLIEST)),
        TreatmentNotPossible.Why.ARRIVED_TOO_EARLY);
    String digest = digest(treatment, corrects);
    Optional<TreatmentNote> same = notes.same(permit.subject(), id, digest);
    return same.orElseGet(() -> add(permit, access, treatment, corrects, digest, now));
  }

  private TreatmentNote add(
      Permit permit,
      EmergencyAccess access,
      Treatment treatment,
      @Nullable UUID corrects,
      String digest,
      Instant now) {
    Caller caller = permit.question().caller();
    refuseUnless(
        notes.by(access.subject(), access.id()).size() < TreatmentNotes.MOST,
        TreatmentNotPossible.Why.TOO_MANY_NOTES);
    TreatmentNote corrected = corrects == null ? null : newest(access, corrects);
    TreatmentNote note = new TreatmentNote(Ids.next(now), access, caller, corrected, digest, now);
    notes.add(note);
    TreatmentFhir fhir =
        new TreatmentFhir(
            treatment, note, practitioners.institution(access.institution()).orElseThrow());
    byte[] document = fhir.document().getBytes(StandardCharsets.UTF_8);
    records.append(
        permit,
        new NewDocument("FHIR", "emergency-note.json", "救急で行ったことの記録", document),
        List.of(fhir.draft()),
        now);
    telling.tell(permit.subject(), note, access.institution(), caller, now);
    return note;
  }

  /** A note of this access that nothing corrects yet: two who correct the same do not fork it. */
  private TreatmentNote newest(EmergencyAccess access, UUID corrects) {
    List<TreatmentNote> written = notes.by(access.subject(), access.id());
    boolean corrected =
        written.stream().anyMatch(note -> note.corrects().filter(corrects::equals).isPresent());
    return written.stream()
        .filter(note -> note.id().equals(corrects) && !corrected)
        .findFirst()
        .orElseThrow(() -> new TreatmentNotPossible(TreatmentNotPossible.Why.CORRECTS_NOTHING));
  }

  private Permit permitted(UUID access, Question question, LocalDate bornOn) {
    Decision decision = deciding.decideAfterwards(access, question);
    if (!(decision instanceof Permit permit)) {
      return ledger.note(decision).orThrow();
    }
    boolean meant =
        people.find(permit.subject()).filter(one -> one.bornOn().equals(bornOn)).isPresent();
    if (!meant) {
      ledger.note(new Refusal(question, Refusal.Reason.SOMEBODY_ELSE));
      throw new TreatmentNotPossible(TreatmentNotPossible.Why.SOMEBODY_ELSE);
    }
    return ledger.note(permit);
  }

  private static String digest(Treatment one, @Nullable UUID corrects) {
    return Digests.sha256(
        Stream.of(
                String.valueOf(corrects),
                one.arrived().toString(),
                one.left().toString(),
                one.problem(),
                one.done(),
                one.medicines(),
                one.devices(),
                one.disposition().name(),
                one.callBack(),
                one.advice())
            .collect(Collectors.joining("\0"))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void refuseUnless(boolean holds, TreatmentNotPossible.Why otherwise) {
    if (!holds) {
      throw new TreatmentNotPossible(otherwise);
    }
  }

  private static Question question(Caller caller, @Nullable SubjectId subject, Instant now) {
    return new Question(
        caller, subject, Action.WRITE, Purpose.EMERGENCY, EnumSet.of(Category.ENCOUNTER), now);
  }
}
