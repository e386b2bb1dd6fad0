package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import org.jspecify.annotations.Nullable;

/** Keeps out, or hides, by a record that the caller sees: a part goes with its whole. */
@ApplicationScoped
public class KeepingOut {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Stays stays;
  @Inject Choosing choosing;
  @Inject Hiding hiding;
  @Inject Clock clock;

  /**
   * Keeps this record out of every grant, with its parts and its versions.
   *
   * @throws RefusedException when there is no such record for the caller, or the caller may not
   *     choose for the person
   */
  @Transactional
  public Choice record(Caller caller, RecordId id) {
    return record(caller, records.subjectOf(id).orElse(null), id);
  }

  /** Likewise, of this person; a record of somebody else is refused like one that is not there. */
  @Transactional
  public Choice record(Caller caller, @Nullable SubjectId subject, RecordId id) {
    HealthRecord record = whole(caller, subject, id);
    return choosing.keepOut(caller, record.subject(), new Kept.OfRecord(record.sourceKey()));
  }

  /**
   * Hides from the guardians the visit that this record is of: all that names the same institutions
   * on the same day, or on the days of the stay that the day lies in.
   *
   * @return one choice for each institution that the record names
   * @throws RefusedException when there is no such record for the caller, or the caller is not the
   *     person or too young
   */
  @Transactional
  public List<Choice> visit(Caller caller, RecordId id) {
    return visit(caller, records.subjectOf(id).orElse(null), id);
  }

  /** Likewise, of this person; a record of somebody else is refused like one that is not there. */
  @Transactional
  public List<Choice> visit(Caller caller, @Nullable SubjectId subject, RecordId id) {
    HealthRecord record = whole(caller, subject, id);
    return record.institutionKeys().stream()
        .map(place -> stays.at(record, place))
        .map(visit -> hiding.hide(caller, record.subject(), visit))
        .toList();
  }

  private HealthRecord whole(Caller caller, @Nullable SubjectId subject, RecordId id) {
    Decision decision =
        deciding.decide(
            new Question(
                caller,
                subject,
                Action.READ,
                Purpose.PERSONAL_USE,
                EnumSet.allOf(Category.class),
                clock.instant()));
    return ledger.disclose(
        decision,
        permit ->
            records
                .read(permit, id)
                .flatMap(record -> records.wholeOf(permit, record))
                .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND)),
        found -> Shown.records(List.of(found)));
  }
}
