package jp.mimamori.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;

/** What was asked about a person's ledger, for the person and for guardians. */
@ApplicationScoped
public class ReadingInquiries {

  @Inject InquiryLeave leave;
  @Inject Ledger ledger;
  @Inject Inquiries inquiries;
  @Inject Clock clock;

  /**
   * An inquiry, the row it is about as the caller may see it, and how it stands.
   *
   * @param own whether the caller put it
   */
  public record Asked(Followed followed, LedgerRow row, Followed.State state, boolean own) {}

  /**
   * Newest first; at most 200. A guardian sees none about a row that a guardian does not see; one
   * from whom places are withheld only what this one asked: the words of others may name a place.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<Asked> inquiries(Caller caller, SubjectId subject) {
    Instant now = clock.instant();
    Permit permit = leave.permitFor(caller, subject, Action.READ_LEDGER, now);
    List<Followed> all = inquiries.of(subject);
    Map<Long, LedgerRow> seen =
        ledger.at(
            permit,
            all.stream().map(followed -> followed.inquiry().row()).collect(Collectors.toSet()));
    return all.stream()
        .filter(followed -> seen.containsKey(followed.inquiry().row()))
        .filter(followed -> !permit.reach().shielded() || isShieldedOwn(caller, followed))
        .map(
            followed ->
                new Asked(
                    followed,
                    seen.get(followed.inquiry().row()),
                    followed.stateAt(now),
                    isOwn(caller, followed)))
        .toList();
  }

  private static boolean isOwn(Caller caller, Followed followed) {
    return followed.inquiry().askedBy().equals(caller.account());
  }

  /** What was asked before the shield was answered by somebody who did not know of it. */
  private static boolean isShieldedOwn(Caller caller, Followed followed) {
    return isOwn(caller, followed) && followed.inquiry().isShielded();
  }
}
