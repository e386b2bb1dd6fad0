package jp.mimamori.adding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Records;

/**
 * What an institution's system sends for one patient becomes records: all of it or nothing. It is
 * that institution's patient by a grant that stands, to the institution or the system, and what is
 * added is of the kinds of data that were granted.
 */
@ApplicationScoped
public class TakingDeliveries {

  @Inject DecidingDeliveries deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Clock clock;

  /**
   * Keeps it; of what was there already it answers what there is, in the order in which it came.
   *
   * @throws RefusedException when the caller may not add one of the kinds of data
   * @throws NotAdded when one of them was corrected since: to say that it was kept would be untrue
   */
  @Transactional(dontRollbackOn = RefusedException.class)
  public List<HealthRecord> take(Caller caller, Delivered delivered) {
    Instant now = clock.instant();
    List<DraftRecord> drafts = Deliveries.of(caller, delivered.drafts());
    Permit permit =
        ledger.note(deciding.decide(caller, delivered.subject(), kinds(drafts), now)).orThrow();
    records.append(permit, delivered.document(), drafts, now);
    List<HealthRecord> taken = records.appended(permit, drafts);
    records
        .replacedOf(permit, taken)
        .ifPresent(
            one -> {
              throw NotAdded.because(AddingFinding.CORRECTED_SINCE, one.resourceType());
            });
    return taken;
  }

  private static Set<Category> kinds(List<DraftRecord> drafts) {
    return drafts.stream()
        .map(DraftRecord::category)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
  }
}
