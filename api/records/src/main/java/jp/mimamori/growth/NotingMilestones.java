package jp.mimamori.growth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Format;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.Records;
import jp.mimamori.vitals.EnteringVitals;

/** A family notes the day on which a child could do something; noted again, it is corrected. */
@ApplicationScoped
public class NotingMilestones {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject People people;
  @Inject Clock clock;

  /** Why a day cannot be so. */
  public enum Why {
    IN_THE_FUTURE,
    BEFORE_BIRTH
  }

  /**
   * Keeps it, unless it cannot be so.
   *
   * @return why it is not kept; empty when it is
   * @throws jp.mimamori.consent.RefusedException when the caller may not add records of this person
   */
  @Transactional
  public Optional<Why> note(Caller caller, SubjectId subject, Milestone milestone, LocalDate day) {
    Instant now = clock.instant();
    Question question =
        new Question(
            caller,
            subject,
            Action.WRITE,
            Purpose.PERSONAL_USE,
            EnumSet.of(Category.MATERNAL_CHILD),
            now);
    Permit permit = ledger.note(deciding.decideForAll(question)).orThrow();
    if (day.isAfter(Japan.dayOf(now))) {
      return Optional.of(Why.IN_THE_FUTURE);
    }
    if (day.isBefore(people.find(permit.subject()).orElseThrow().bornOn())) {
      return Optional.of(Why.BEFORE_BIRTH);
    }
    DraftRecord draft = draft(milestone, day, now);
    NewDocument document =
        new NewDocument(
            Format.HOME_VITALS.name(),
            "milestone.json",
            EnteringVitals.HOME,
            draft.template().getBytes(StandardCharsets.UTF_8));
    records.append(permit, document, List.of(draft), now);
    return Optional.empty();
  }

  private static DraftRecord draft(Milestone milestone, LocalDate day, Instant now) {
    String key = "milestone|" + milestone;
    return new DraftRecord(
        key,
        Category.MATERNAL_CHILD,
        "Observation",
        milestone.title(),
        new Coding(Milestone.SYSTEM, milestone.name()),
        EffectiveTime.ofDay(day),
        null,
        "final",
        null,
        EnteringVitals.HOME,
        observation(DraftRecord.token(key), milestone, day, now).toString(),
        Labels.NONE.naming(EnteringVitals.HOME));
  }

  /**
   * FHIR R4 Observation that no institution made: the person is the performer. When it was noted
   * stands in it, so that a family may come back to a day that it noted before.
   */
  private static JsonObject observation(
      String id, Milestone milestone, LocalDate day, Instant now) {
    JsonObject person =
        Json.createObjectBuilder().add("reference", "Patient/" + DraftRecord.SUBJECT).build();
    return Json.createObjectBuilder()
        .add("resourceType", "Observation")
        .add("id", id)
        .add("status", "final")
        .add(
            "code",
            Json.createObjectBuilder()
                .add(
                    "coding",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add("system", Milestone.SYSTEM)
                                .add("code", milestone.name())
                                .add("display", milestone.title())))
                .add("text", milestone.title()))
        .add("subject", person)
        .add("effectiveDateTime", day.toString())
        .add("issued", now.toString())
        .add("performer", Json.createArrayBuilder().add(person))
        .add("valueBoolean", true)
        .build();
  }
}
