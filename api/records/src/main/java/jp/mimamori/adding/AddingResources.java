package jp.mimamori.adding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Records;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.SentVitalFhir;

/** Resources of apps, and of people's own programs, become records: all of them or none. */
@ApplicationScoped
public class AddingResources {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject EnteringVitals vitals;
  @Inject Clock clock;

  /**
   * Keeps them; of what was there already it answers what there is.
   *
   * @throws RefusedException when the caller may not add one of them
   * @throws NotAdded when one cannot be so
   */
  @Transactional(dontRollbackOn = RefusedException.class)
  public List<HealthRecord> add(Caller caller, List<Proposed> proposed) {
    Instant now = clock.instant();
    List<Decision> decisions =
        proposed.stream().map(one -> deciding.decideForAll(question(caller, one, now))).toList();
    ledger.noteAll(decisions);
    List<Permit> permits = decisions.stream().map(Decision::orThrow).toList();
    List<DraftRecord> drafts = new ArrayList<>();
    for (int i = 0; i < permits.size(); i++) {
      drafts.add(judged(permits.get(i), proposed.get(i), i, now));
    }
    List<HealthRecord> added = new ArrayList<>();
    for (int i = 0; i < permits.size(); i++) {
      added.add(append(permits.get(i), proposed.get(i), drafts.get(i), now));
    }
    return added;
  }

  private static Question question(Caller caller, Proposed one, Instant now) {
    Purpose purpose = caller.via() == null ? Purpose.PERSONAL_USE : Purpose.APP;
    return new Question(
        caller,
        one.subject(),
        Action.WRITE,
        purpose,
        Set.of(Proposing.KINDS.get(one.draft().resourceType())),
        now);
  }

  private DraftRecord judged(Permit permit, Proposed one, int number, Instant now) {
    try {
      return judged(permit, one, now);
    } catch (NotAdded not) {
      throw not.at(number);
    }
  }

  private DraftRecord judged(Permit permit, Proposed one, Instant now) {
    SentVitalFhir reading = one.reading();
    if (reading != null) {
      EnteringVitals.Judged judged = vitals.judge(permit, reading, now);
      if (judged instanceof EnteringVitals.Judged.Wrong wrong) {
        throw NotAdded.because(new NotAdded.Issue.Vital(wrong.place(), wrong.why()));
      }
      return ((EnteringVitals.Judged.Right) judged).draft(one.draft());
    }
    EffectiveTime time = one.draft().effective();
    if (time != null && time.day().isAfter(Japan.dayOf(now).plusDays(1))) {
      throw NotAdded.because(AddingFinding.IN_THE_FUTURE, one.draft().resourceType());
    }
    return one.draft();
  }

  private HealthRecord append(Permit permit, Proposed one, DraftRecord draft, Instant now) {
    records.append(permit, one.document(), List.of(draft), now);
    return records.appended(permit, draft);
  }
}
