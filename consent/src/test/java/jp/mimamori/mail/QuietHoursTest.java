package jp.mimamori.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
  private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

  @Test
  void goOverMidnightInJapan() {
    Instant morning = Instant.parse("2026-11-22T22:30:00Z");

    assertThat(NIGHT.endAfter(Instant.parse("2026-11-22T13:00:00Z"))).contains(morning);
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-22T15:00:00Z"))).contains(morning);
    assertThat(NIGHT.endAfter(morning.minusSeconds(1))).contains(morning);
  }

  @Test
  void leaveTheDayAlone() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-22T12:59:59Z"))).isEmpty();
    assertThat(NIGHT.endAfter(Instant.parse("2026-11-22T22:30:00Z"))).isEmpty();
    assertThat(NOON.endAfter(Instant.parse("2026-11-22T15:00:00Z"))).isEmpty();
    assertThat(NOON.endAfter(Instant.parse("2026-11-22T04:00:00Z"))).isEmpty();
  }

  @Test
  void lieWithinADay() {
    assertThat(NOON.endAfter(Instant.parse("2026-11-22T03:00:00Z")))
        .contains(Instant.parse("2026-11-22T04:00:00Z"));
  }

  @Test
  void keepTheirMinutes() {
    assertThat(
            QuietHours.ofMinutes(
                QuietHours.minutes(NIGHT.from()), QuietHours.minutes(NIGHT.until())))
        .isEqualTo(NIGHT);
  }

  @Test
  void areNeverEmpty() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.of(7, 0), LocalTime.of(7, 0, 30)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
