package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
    Permit permit =
        ledger
            .note(
                deciding.decide(
                    Question.aboutAll(
                        caller,
                        subject,
                        Action.READ_LEDGER,
                        Purpose.PERSONAL_USE,
                        clock.instant())))
            .orThrow();
    return ledger.read(permit, before);
  }
}
