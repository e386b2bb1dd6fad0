package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInAttemptTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final SignInAttempt attempt = new SignInAttempt("name:x", NOW);

  @Test
  void letsTheFirstTriesGoWithoutAWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempt.waitFor(NOW)).isZero();
      attempt.failedAgain(NOW);
    }

    assertThat(attempt.waitFor(NOW)).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"5, 1", "6, 2", "7, 4", "10, 32", "14, 512", "15, 900", "40, 900", "100000, 900"})
  void doublesTheWaitUpToAQuarterOfAnHour(int failures, long seconds) {
    fail(failures);

    assertThat(attempt.waitFor(NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void waitsNoLongerThanTheWaitSinceTheLastFailure() {
    fail(6);

    assertThat(attempt.waitFor(NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    assertThat(attempt.waitFor(NOW.plusSeconds(2))).isZero();
  }

  @Test
  void neverLocksForGood() {
    fail(1_000);

    assertThat(attempt.waitFor(NOW.plus(Duration.ofMinutes(15)))).isZero();
  }

  @Test
  void remembersForADay() {
    fail(20);
    Instant nextDay = NOW.plus(Duration.ofDays(1)).plusNanos(1);

    attempt.failedAgain(nextDay);

    assertThat(attempt.waitFor(nextDay)).isZero();
  }

  @Test
  void doesNotForgetBeforeADayIsOver() {
    fail(20);
    Instant almostADay = NOW.plus(Duration.ofDays(1));

    attempt.failedAgain(almostADay);

    assertThat(attempt.waitFor(almostADay)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void doesNotShowTheNameThatWasTried() {
    assertThat(attempt.toString()).isEqualTo("SignInAttempt");
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempt.failedAgain(NOW);
    }
  }
}
