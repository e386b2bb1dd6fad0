package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.mimamori.consent.AlreadyDecided;

/** Holds apps to showing each assertion once. */
@ApplicationScoped
public class UsingAssertions {

  /** The most characters of an assertion's id. */
  public static final int LONGEST = 200;

  @Inject Apps apps;
  @Inject Clock clock;

  /**
   * Remembers that this app showed this one.
   *
   * @param until when it is over, and need not be remembered any more
   * @throws AlreadyDecided when it did before
   */
  @Transactional
  public void use(App app, String jti, Instant until) {
    apps.forgetAssertionsUntil(clock.instant());
    apps.add(new AppAssertion(app, jti, until));
  }
}
