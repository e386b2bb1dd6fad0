package jp.mimamori.vaccination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.FileType;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Format;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * The person, or a guardian, copies vaccinations from the handbook. The photo of its page is kept
 * as the document that the record came from; without one, what was typed is.
 */
@ApplicationScoped
public class EnteringVaccinations {

  /** Where such records come from, as people are shown it. */
  static final String HANDBOOK = "母子健康手帳などからの写し";

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject People people;
  @Inject ReadingVaccinations reading;
  @Inject Clock clock;

  /**
   * Keeps a dose. Copied before it is kept once; copied in other words it is corrected.
   *
   * @param photo a JPEG or PNG picture of the page; null for none
   * @return whether it is new, or tells something new
   * @throws DoseNotPossible when it cannot have been given so
   * @throws jp.mimamori.attachment.Unfit when the photo is not taken
   * @throws RefusedException when the caller may not add records of this person
   */
  @Transactional
  public boolean enter(
      Caller caller, SubjectId subject, CopiedDose copied, byte @Nullable [] photo) {
    Instant now = clock.instant();
    Permit permit = toWrite(caller, subject, now);
    CopiedDose dose =
        copied.checked(people.find(permit.subject()).orElseThrow().bornOn(), Japan.dayOf(now));
    NewDocument document = photo == null ? typed(dose) : pictured(photo);
    Records.Appended first = append(permit, document, CopiedDoseFhir.draft(dose), now);
    if (first.added() > 0 || (isThere(caller, subject, dose, photo == null ? null : first))) {
      return first.added() > 0;
    }
    return append(permit, document, CopiedDoseFhir.again(dose, now), now).added() > 0;
  }

  /**
   * Whether the dose stands there as it is told: what was replaced does not come back by the same
   * words, and a photo that comes later belongs to it; then they are told anew, with their time.
   *
   * @param pictured what was made of the photo; null without one
   */
  private boolean isThere(
      Caller caller, SubjectId subject, CopiedDose dose, Records.@Nullable Appended pictured) {
    return copied(caller, subject)
        .filter(given -> Immunizations.asCopied(given).says(dose))
        .anyMatch(given -> pictured == null || given.document().equals(pictured.document()));
  }

  /**
   * Takes back a dose that was copied by mistake: it stays among the versions, and counts for
   * nothing. What came otherwise is not taken back here.
   *
   * @return whether it was one
   * @throws RefusedException when the caller may not see it, or may not add records of this person
   */
  @Transactional
  public boolean takeBack(Caller caller, SubjectId subject, RecordId id) {
    Instant now = clock.instant();
    Optional<CopiedDose> dose =
        copied(caller, subject)
            .filter(given -> given.id().equals(id))
            .map(Immunizations::asCopied)
            .findFirst();
    if (dose.isEmpty()) {
      return false;
    }
    Permit permit = toWrite(caller, subject, now);
    CopiedDose wrong = dose.get();
    append(permit, typed(wrong), CopiedDoseFhir.takenBack(wrong, now), now);
    return true;
  }

  /** What was copied, as it stands now: what was taken back, or told in other words, is over. */
  private Stream<Vaccination> copied(Caller caller, SubjectId subject) {
    return reading.chart(caller, Purpose.PERSONAL_USE, subject).given().stream()
        .filter(Vaccination::copied);
  }

  private Permit toWrite(Caller caller, SubjectId subject, Instant now) {
    return ledger
        .note(deciding.decideForAll(question(caller, subject, Action.WRITE, now)))
        .orThrow();
  }

  private static Question question(Caller caller, SubjectId subject, Action action, Instant now) {
    return new Question(
        caller, subject, action, Purpose.PERSONAL_USE, EnumSet.of(Category.VACCINATION), now);
  }

  private Records.Appended append(
      Permit permit, NewDocument document, DraftRecord draft, Instant now) {
    return records.append(permit, document, List.of(draft), now);
  }

  private static NewDocument pictured(byte[] photo) {
    Cleaning.CleanFile clean = Cleaning.picture(photo);
    Format format = clean.type() == FileType.PNG ? Format.HANDBOOK_PNG : Format.HANDBOOK_JPEG;
    return new NewDocument(
        format.name(), "handbook." + clean.type().extension(), HANDBOOK, clean.bytes());
  }

  private static NewDocument typed(CopiedDose dose) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (dose.vaccine() != null) {
      json.add("vaccine", dose.vaccine().name());
    }
    json.add("name", dose.name()).add("day", Objects.toString(dose.day()));
    if (dose.number() != null) {
      json.add("number", dose.number());
    }
    json.add("lot", dose.lot()).add("maker", dose.maker());
    json.add("place", dose.place()).add("doctor", dose.doctor());
    byte[] bytes = json.build().toString().getBytes(StandardCharsets.UTF_8);
    return new NewDocument(Format.HANDBOOK.name(), "handbook.json", HANDBOOK, bytes);
  }
}
