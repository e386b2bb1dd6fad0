package jp.mimamori.test.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, or goes as time goes. */
public final class TestClock extends Clock {

  private volatile Instant now = Instant.parse("2026-11-22T03:00:00.123456Z");

  private volatile boolean goes;

  /** From now on it shows the time that it is. */
  public void go() {
    goes = true;
  }

  /** From now on it stands still at this moment. */
  public void standAt(Instant moment) {
    now = moment;
    goes = false;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return goes ? Instant.now() : now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
