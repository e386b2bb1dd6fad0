package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Notices are no archive: what they told stands in the ledger for good. */
@ApplicationScoped
public class ForgettingNotices {

  /** How long a notice is kept. */
  static final Duration KEPT = Duration.ofDays(400);

  @Inject Notices notices;
  @Inject Clock clock;

  @Transactional
  public void forgetOld() {
    notices.forgetOld(clock.instant().minus(KEPT));
  }
}
