package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.util.function.Consumer;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/**
 * A person's ledger to take away. It is read like any other reading of it, and so stands in the
 * ledger; at most {@link #MOST} rows of it, the newest ones.
 */
@ApplicationScoped
public class ExportingLedger {

  /** The most rows of one file. */
  public static final int MOST = LedgerProofs.MOST;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject LedgerProofs proofs;
  @Inject Clock clock;

  /**
   * Hands out the rows that a filter lets through, newest first, without holding them all.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public void rows(
      Caller caller, SubjectId subject, LedgerFilter filter, Consumer<? super LedgerRow> each) {
    ledger.each(permitFor(caller, subject), filter, MOST, each);
  }

  /**
   * Writes the rows with what proves them, as lines of JSON that can stand inside a page.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   * @throws LedgerUnavailable when the database does not answer
   */
  @Transactional
  public void proofs(Caller caller, SubjectId subject, OutputStream out) {
    proofs.write(permitFor(caller, subject), out);
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
