package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Secret;
import jp.mimamori.store.Instance;
import jp.mimamori.upload.ImportingFiles;

/**
 * Invented people, each for one developer of an app alone, with records taken in through the real
 * importers. Only where all people are invented.
 */
@ApplicationScoped
public class SandboxPeople {

  /** How many are made in an hour. */
  static final int IN_AN_HOUR = 30;

  @Inject Instance instance;
  @Inject MovingIn movingIn;
  @Inject ImportingFiles importing;
  @Inject Clock clock;

  /**
   * Somebody new.
   *
   * @param password shown this once
   */
  public record Made(String signInName, Secret password) {

    @Override
    public String toString() {
      return "Made " + signInName;
    }
  }

  /** Whether people are made here. */
  public boolean isOpen() {
    return instance.isDemo();
  }

  /** Makes one; empty when none is made here, or too many were within the hour. */
  public Optional<Made> make() {
    Instant now = clock.instant();
    if (!isOpen() || movingIn.newcomersSince(now.minus(Duration.ofHours(1))) >= IN_AN_HOUR) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
    MovingIn.Newcomer one = movingIn.newcomer(now, today);
    for (Paper paper : new FamilyPapers(today).of(Member.TAMESHI)) {
      importing.upload(one.caller().onRequest(Ids.next(now)), one.id(), paper.upload());
    }
    return Optional.of(new Made(one.signInName(), one.password()));
  }
}
