package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Who looked, for the person concerned and for guardians. Reading the ledger stands in the ledger
 * too.
 */
@ApplicationScoped
public class ReadingLedger {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * The rows about a person, newest first; at most {@link Ledger#PAGE}.
   *
   * @param before only rows before this place in the order; null to begin with the newest
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<LedgerRow> rows(Caller caller, SubjectId subject, @Nullable Long before) {
    return ledger.read(permitFor(caller, subject), LedgerFilter.everything(), before);
  }

  /**
   * A part of the ledger.
   *
   * @param rows newest first; at most {@link Ledger#PAGE}
   * @param since when the first row of all was written
   */
  public record Part(List<LedgerRow> rows, Instant since) {}

  /** Likewise, narrowed by a filter; says since when there are rows at all. */
  @Transactional
  public Part part(Caller caller, SubjectId subject, LedgerFilter filter, @Nullable Long before) {
    Permit permit = permitFor(caller, subject);
    return new Part(
        ledger.read(permit, filter, before), ledger.since(permit).orElse(clock.instant()));
  }

  /**
   * The row at a place, as its reader counts places; empty when the reader sees none there.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Optional<LedgerRow> row(Caller caller, SubjectId subject, long place) {
    return ledger.find(permitFor(caller, subject), place).map(Ledger.Seen::row);
  }

  private Permit permitFor(Caller caller, SubjectId subject) {
    return ledger
        .note(
            deciding.decide(
                Question.aboutAll(
                    caller, subject, Action.READ_LEDGER, Purpose.PERSONAL_USE, clock.instant())))
        .orThrow();
  }
}
