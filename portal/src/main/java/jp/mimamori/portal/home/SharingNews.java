package jp.mimamori.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.mimamori.consent.Consent;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Words;
import jp.mimamori.sharing.ReadingGrants;

/** What waits for an answer, what is on hold, and how often others looked of late. */
@ApplicationScoped
class SharingNews {

  private static final Duration OF_LATE = Duration.ofDays(7);

  @Inject ReadingGrants grants;
  @Inject ReadingLedger ledger;
  @Inject Clock clock;

  void tell(Cards matters, Caller caller, SubjectId subject) {
    var all = grants.grants(caller, subject).grants();
    long waiting = all.stream().filter(one -> one.state() == Consent.State.REQUESTED).count();
    long frozen = all.stream().filter(one -> one.state() == Consent.State.FROZEN).count();
    if (waiting > 0) {
      matters.card("sharing", new Words("home.requests", waiting));
    }
    if (frozen > 0) {
      matters.card("sharing", new Words("home.frozen", frozen));
    }
    int looks = looks(caller, subject);
    if (looks > 0) {
      matters.card("sharing/looks", new Words("home.looks", looks));
    }
  }

  private int looks(Caller caller, SubjectId subject) {
    Instant now = clock.instant();
    LedgerFilter others =
        new LedgerFilter(now.minus(OF_LATE), now.plusSeconds(60), caller.account().value());
    return ledger.part(caller, subject, others, null).rows().size();
  }
}
