package jp.mimamori.vitals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.intake.Format;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.Records;

/**
 * Readings of devices and apps at home become records of the person. What was sent before is kept
 * once; a reading sent again with another value takes the place of the one before.
 */
@ApplicationScoped
public class EnteringVitals {

  /** The most readings of one batch. */
  public static final int MOST = 500;

  /** Whose records these are, as people are shown it: no institution's. */
  public static final String HOME = "家庭での測定";

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject People people;
  @Inject Clock clock;

  /**
   * What came of a batch.
   *
   * @param stored how many are new
   * @param known how many were there already, or stood in the batch twice
   * @param findings of those that are not kept, in their order
   */
  public record Entered(int stored, int known, List<VitalFinding> findings) {

    public Entered {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Keeps what can be so.
   *
   * @throws RefusedException when the caller may not add records of this person
   */
  @Transactional
  public Entered enter(Caller caller, SubjectId subject, List<Sent> sent) {
    Instant now = clock.instant();
    Purpose purpose = caller.via() == null ? Purpose.PERSONAL_USE : Purpose.APP;
    Question question =
        new Question(caller, subject, Action.WRITE, purpose, EnumSet.of(Category.VITALS), now);
    Permit permit = ledger.note(deciding.decideForAll(question)).orThrow();
    Checking checking = new Checking(people.find(permit.subject()).orElseThrow().bornOn(), now);
    List<Reading> right = new ArrayList<>();
    List<VitalFinding> findings = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Checking.Checked checked = checking.check(sent.get(i));
      if (checked instanceof Checking.Checked.Right one) {
        right.add(one.reading());
      } else if (checked instanceof Checking.Checked.Wrong wrong) {
        findings.add(new VitalFinding(i, wrong.field(), wrong.why()));
      }
    }
    int stored = right.isEmpty() ? 0 : append(permit, right, now);
    return new Entered(stored, sent.size() - findings.size() - stored, findings);
  }

  /** What came of a reading that somebody sent in another form. */
  public sealed interface Judged {

    /** It can be so. */
    record Right(Reading reading) implements Judged {

      /** The record that it becomes, of what was made of its form. */
      public DraftRecord draft(DraftRecord sent) {
        return sent.as(
            Category.VITALS, reading.vital().title(), EffectiveTime.of(reading.at()), HOME);
      }

      @Override
      public String toString() {
        return "Right";
      }
    }

    /** It cannot. */
    record Wrong(String place, VitalFinding.Why why) implements Judged {}
  }

  /** Judges it as any other, under a permit to add it. */
  public Judged judge(Permit permit, SentVitalFhir sent, Instant now) {
    LocalDate bornOn = people.find(permit.to(Action.WRITE).subject()).orElseThrow().bornOn();
    Checking.Checked checked = new Checking(bornOn, now).check(sent.sent());
    if (checked instanceof Checking.Checked.Wrong wrong) {
      return new Judged.Wrong(SentVitalFhir.place(wrong.field()), wrong.why());
    }
    if (checked instanceof Checking.Checked.Right right) {
      return sent.more()
          .<Judged>map(wrong -> wrong)
          .orElseGet(() -> new Judged.Right(right.reading()));
    }
    throw new IllegalStateException("one reading is not there twice");
  }

  private int append(Permit permit, List<Reading> readings, Instant now) {
    Via via = permit.question().caller().via();
    NewDocument document =
        new NewDocument(Format.HOME_VITALS.name(), "vitals.json", HOME, document(readings));
    return records
        .append(
            permit,
            document,
            readings.stream().map(reading -> new VitalFhir(reading, via).draft()).toList(),
            now)
        .added();
  }

  /** What is kept as the document that the records came from. */
  private static byte[] document(List<Reading> readings) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Reading reading : readings) {
      JsonObjectBuilder one =
          Json.createObjectBuilder()
              .add("kind", reading.vital().name())
              .add("at", reading.at().toString())
              .add(reading.lower() == null ? "value" : "systolic", reading.value());
      if (reading.lower() != null) {
        one.add("diastolic", reading.lower());
      }
      all.add(one.add("unit", reading.vital().unit()).add("device", reading.device()));
    }
    return Json.createObjectBuilder()
        .add("readings", all)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
