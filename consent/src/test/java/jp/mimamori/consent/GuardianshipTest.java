package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardianshipTest {

  private static final LocalDate BORN = LocalDate.of(2016, 4, 2);
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // born on, of age from (midnight in Japan)
    "2016-04-02, 2034-04-01T15:00:00Z",
    "2008-01-01, 2025-12-31T15:00:00Z",
    "2007-12-31, 2025-12-30T15:00:00Z",
    // 2026 has no 29 February: of age at 24:00 on the 28th
    "2008-02-29, 2026-02-28T15:00:00Z",
    "2008-02-28, 2026-02-27T15:00:00Z",
    "2008-03-01, 2026-02-28T15:00:00Z",
    // 2120 has one, 2100 + 18 has none
    "2102-02-28, 2120-02-27T15:00:00Z",
    "2096-02-29, 2114-02-28T15:00:00Z"
  })
  void endsWhenTheWardComesOfAgeInJapan(LocalDate bornOn, Instant majority) {
    assertThat(Guardianship.majorityOf(bornOn)).isEqualTo(majority);
  }

  @Test
  void isInForceFromItsFirstMomentUntilBeforeItsEnd() {
    Guardianship guardianship = of(BORN, NOW);

    assertThat(guardianship.isInForce(NOW.minusNanos(1))).isFalse();
    assertThat(guardianship.isInForce(NOW)).isTrue();
    assertThat(guardianship.isInForce(guardianship.endsAt().minusNanos(1))).isTrue();
    assertThat(guardianship.isInForce(guardianship.endsAt())).isFalse();
  }

  @Test
  void endsOnceAndIsNotProlongedByEndingAgain() {
    Guardianship guardianship = of(BORN, NOW);

    guardianship.end(NOW.plusSeconds(10));
    guardianship.end(NOW.plusSeconds(20));

    assertThat(guardianship.endsAt()).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void isNotProlongedByEndingAfterMajority() {
    Guardianship guardianship = of(BORN, NOW);
    Instant majority = guardianship.endsAt();

    guardianship.end(majority.plusSeconds(1));

    assertThat(guardianship.endsAt()).isEqualTo(majority);
  }

  @Test
  void isRefusedForSomebodyWhoIsOfAge() {
    LocalDate bornOn = LocalDate.of(2008, 2, 29);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(bornOn, Guardianship.majorityOf(bornOn)));
    assertThat(of(bornOn, Guardianship.majorityOf(bornOn).minusNanos(1)).endsAt())
        .isEqualTo("2026-02-28T15:00:00Z");
  }

  @Test
  void isRefusedForOneself() {
    SubjectId child = somebody();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Guardianship(
                    UUID.randomUUID(),
                    child,
                    BORN,
                    child,
                    Guardianship.LegalGround.PARENTAL_AUTHORITY,
                    NOW));
  }

  private static Guardianship of(LocalDate wardBornOn, Instant startsAt) {
    return new Guardianship(
        UUID.randomUUID(),
        somebody(),
        wardBornOn,
        somebody(),
        Guardianship.LegalGround.GUARDIAN_OF_MINOR,
        startsAt);
  }
}
