package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Tokens and requests that are over are forgotten, again and again. */
@ApplicationScoped
public class ForgettingTokens {

  @Inject AppAccesses accesses;
  @Inject Apps apps;
  @Inject Clock clock;

  @Transactional
  public void forget() {
    accesses.forget(clock.instant());
    apps.forgetRequestsUntil(clock.instant());
    apps.forgetAssertionsUntil(clock.instant());
  }
}
