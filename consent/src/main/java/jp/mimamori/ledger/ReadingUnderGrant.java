package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** What left by one grant, for the person concerned and for guardians. */
@ApplicationScoped
public class ReadingUnderGrant {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * The looks that the grant was the ground of, newest first; at most 1,001, so that whoever shows
   * a thousand knows of more. None for a grant that is not there.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<LedgerRow> looks(Caller caller, SubjectId subject, GrantId grant) {
    return ledger.readUnder(
        ledger
            .note(
                deciding.decide(
                    Question.aboutAll(
                        caller,
                        subject,
                        Action.READ_LEDGER,
                        Purpose.PERSONAL_USE,
                        clock.instant())))
            .orThrow(),
        grant);
  }
}
