package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:34:56.789Z");

  @Test
  void areReadInOneFormAlone() {
    UUID id = Ids.next(NOW);

    assertThat(Ids.parse(id.toString())).contains(id);
    assertThat(List.of(id.toString().toUpperCase(), id + " ", "1-1-1-1-1", "", "%00", "x"))
        .allMatch(text -> Ids.parse(text).isEmpty());
  }

  @Test
  void areUuidsOfVersionSevenOfTheStandardsVariant() {
    IntStream.range(0, 1_000)
        .mapToObj(i -> Ids.next(NOW))
        .forEach(
            id -> {
              assertThat(id.version()).isEqualTo(7);
              assertThat(id.variant()).isEqualTo(2);
            });
  }

  @Test
  void sortByTimeAsTextAndHoldItsMilliseconds() {
    UUID first = Ids.next(NOW);
    UUID second = Ids.next(NOW.plusMillis(1));
    UUID later = Ids.next(Instant.parse("2199-01-01T00:00:00Z"));

    assertThat(first.toString()).isLessThan(second.toString());
    assertThat(second.toString()).isLessThan(later.toString());
    assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void differWithinOneMillisecond() {
    assertThat(IntStream.range(0, 10_000).mapToObj(i -> Ids.next(NOW)).distinct().count())
        .isEqualTo(10_000);
  }
}
