package jp.mimamori.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptKeysTest {

  private static final Instant NOON = Instant.parse("2026-11-28T03:00:00Z");
  private static final Duration LONG = Duration.ofDays(1);

  private final KeptKeys kept = new KeptKeys();
  private int fetched;

  @Test
  void fetchesThemOnceForAsLongAsTheyAreGood() {
    assertThat(at(Duration.ZERO, "one", Duration.ofMinutes(2), "one")).hasSize(1);
    assertThat(at(Duration.ofSeconds(119), "one", Duration.ofMinutes(2), "one")).hasSize(1);
    assertThat(fetched).isOne();

    assertThat(at(Duration.ofSeconds(120), "one", Duration.ofMinutes(2), "one")).hasSize(1);

    assertThat(fetched).isEqualTo(2);
  }

  @Test
  void keepsThemNoLongerThanFiveMinutesWhateverIsSaid() {
    at(Duration.ZERO, "one", LONG, "one");

    assertThat(at(Duration.ofMinutes(5), "one", LONG, "two")).as("taken away").isEmpty();
  }

  @Test
  void keepsNothingThatIsNotToBeKept() {
    at(Duration.ZERO, "one", Duration.ZERO, "one");
    at(Duration.ZERO, "one", Duration.ZERO, "one");

    assertThat(fetched).isEqualTo(2);
  }

  @Test
  void looksForANewKeyOnceAMinuteAndFindsIt() {
    at(Duration.ZERO, "one", LONG, "one");

    assertThat(at(Duration.ofSeconds(59), "two", LONG, "one", "two")).isEmpty();
    assertThat(at(Duration.ofSeconds(59), "three", LONG, "one", "two")).isEmpty();
    assertThat(fetched).isOne();

    assertThat(at(Duration.ofSeconds(60), "two", LONG, "one", "two")).hasSize(1);
    assertThat(at(Duration.ofSeconds(61), "three", LONG, "one", "two")).isEmpty();
    assertThat(fetched).isEqualTo(2);
  }

  @Test
  void handsOutAllOfOneName() {
    assertThat(at(Duration.ZERO, "one", LONG, "one", "one", "two")).hasSize(2);
  }

  @Test
  void hasNoneWhenTheyCannotBeHadAndTriesAgainSoon() {
    assertThat(kept.named("https://app.example/jwks", "one", NOON, Optional::empty)).isEmpty();
    assertThat(at(Duration.ofSeconds(9), "one", LONG, "one")).isEmpty();
    assertThat(fetched).isZero();

    assertThat(at(Duration.ofSeconds(10), "one", LONG, "one")).hasSize(1);
  }

  @Test
  void keepsWhatIsGoodWhenANewKeyCannotBeHad() {
    at(Duration.ZERO, "one", LONG, "one");
    Instant later = NOON.plusSeconds(60);
    assertThat(kept.named("https://app.example/jwks", "two", later, Optional::empty)).isEmpty();

    assertThat(at(Duration.ofSeconds(61), "one", LONG, "one")).hasSize(1);
    assertThat(fetched).isOne();
  }

  @Test
  void keepsAppsApart() {
    at(Duration.ZERO, "one", LONG, "one");

    assertThat(kept.named("https://other.example/jwks", "one", NOON, Optional::empty)).isEmpty();
  }

  /** Those of this name so long after noon, when these are at the address. */
  private List<JWK> at(Duration later, String name, Duration good, String... there) {
    return kept.named(
        "https://app.example/jwks",
        name,
        NOON.plus(later),
        () -> {
          fetched++;
          return Optional.of(new KeptKeys.Fetched(keys(there), good));
        });
  }

  private static JWKSet keys(String... names) {
    return new JWKSet(
        Stream.of(names)
            .<JWK>map(name -> new OctetSequenceKey.Builder(new byte[32]).keyID(name).build())
            .toList());
  }
}
