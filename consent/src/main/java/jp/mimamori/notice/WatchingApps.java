package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Japan;

/**
 * Looks for what people are told of apps that they let in: that one took far more than usual, and
 * that one may no longer what it did not use. It goes by what stands there.
 */
@ApplicationScoped
public class WatchingApps {

  /** For how many days it is made up for. */
  private static final int LOOKS_BACK = 30;

  @Inject Untold untold;
  @Inject Noticing noticing;
  @Inject Clock clock;

  /** Tells of days on which an app took far more than usual. */
  @Transactional
  public void unusual() {
    Instant now = clock.instant();
    untold.unusualDays(since(now)).forEach(row -> tell(row, NoticeKind.APP_UNUSUAL, now));
  }

  /** Tells of what an app may no longer, since it did not use it. */
  @Transactional
  public void lapsed() {
    Instant now = clock.instant();
    untold.lapsedScopes(since(now)).forEach(row -> tell(row, NoticeKind.APP_LAPSED, now));
  }

  private static LocalDate since(Instant now) {
    return LocalDate.ofInstant(now, Japan.ZONE).minusDays(LOOKS_BACK);
  }

  private void tell(Untold.Day row, NoticeKind kind, Instant now) {
    noticing.tell(
        Occasion.about(row.subject(), kind, new GrantId(row.grant()), "/" + row.day(), now));
  }
}
