package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.doctor;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.Test;

class EmergencyAccessTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofHours(24));
  private static final Instant REVIEW = NOW.plus(Duration.ofDays(3));

  private final UUID id = UUID.randomUUID();
  private final SubjectId child = somebody();
  private final Affiliation brigade =
      new Affiliation(
          UUID.randomUUID(), Practitioner.Profession.AMBULANCE_CREW, UUID.randomUUID(), "見本消防本部");
  private final Caller crew = doctor(brigade);
  private final EmergencyAccess access =
      new EmergencyAccess(
          id,
          child,
          crew,
          EmergencyAccess.Reason.UNCONSCIOUS,
          "見本市民ホール",
          "03-0000-0000",
          NOW,
          Duration.ofHours(24),
          Duration.ofDays(3));

  @Test
  void saysWhoOpensWhatWhereAndWhy() {
    assertThat(access.id()).isEqualTo(id);
    assertThat(access.subject()).isEqualTo(child);
    assertThat(access.account()).isEqualTo(crew.account());
    assertThat(access.name()).isEqualTo("見本 医師");
    assertThat(access.institution()).isEqualTo(brigade.institution());
    assertThat(access.institutionName()).isEqualTo("見本消防本部");
    assertThat(access.reason()).isEqualTo(EmergencyAccess.Reason.UNCONSCIOUS);
    assertThat(access.place()).isEqualTo("見本市民ホール");
    assertThat(access.callBack()).isEqualTo("03-0000-0000");
    assertThat(access.openedAt()).isEqualTo(NOW);
    assertThat(access.endsAt()).isEqualTo(END);
    assertThat(access.reviewBy()).isEqualTo(REVIEW);
    assertThat(access.stoppedAt()).isEmpty();
    assertThat(access.stoppedBy()).isEmpty();
    assertThat(access.reviewedAt()).isEmpty();
    assertThat(access.review()).isEmpty();
  }

  @Test
  void isOpenUntilBeforeItsEnd() {
    assertThat(access.isOpen(NOW)).isTrue();
    assertThat(access.isOpen(END.minusNanos(1))).isTrue();
    assertThat(access.isOpen(END)).isFalse();
    assertThat(access.stateAt(END)).isEqualTo(Consent.State.EXPIRED);
  }

  @Test
  void isStoppedOnceAndForGood() {
    Instant then = NOW.plusSeconds(60);

    access.stop(citizen(somebody()), then);

    assertThat(access.isOpen(then.minusNanos(1))).isTrue();
    assertThat(access.isOpen(then)).isFalse();
    assertThat(access.stateAt(END)).isEqualTo(Consent.State.REVOKED);
    assertThat(access.stoppedAt()).contains(then);
    assertThat(access.stoppedBy()).contains("見本");
    assertThatThrownBy(() -> access.stop(crew, then.plusSeconds(1)))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void isNotStoppedWhenItIsOver() {
    assertThatThrownBy(() -> access.stop(crew, END)).isInstanceOf(AlreadyDecided.class);
    assertThat(access.stoppedAt()).isEmpty();
  }

  @Test
  void takesWhatWasDoneForSomeDaysAfterAPhysiciansEnd() {
    for (Practitioner.Profession profession : Practitioner.Profession.values()) {
      EmergencyAccess theirs = openedAs(profession);

      assertThat(theirs.addsUntil(Duration.ofDays(7)).isPresent())
          .isEqualTo(
              profession == Practitioner.Profession.PHYSICIAN
                  || profession == Practitioner.Profession.EMERGENCY_PHYSICIAN);
    }
    EmergencyAccess theirs = openedAs(Practitioner.Profession.EMERGENCY_PHYSICIAN);
    assertThat(theirs.addsUntil(Duration.ofDays(7))).contains(END.plus(Duration.ofDays(7)));

    theirs.stop(citizen(somebody()), NOW.plusSeconds(60));

    assertThat(theirs.addsUntil(Duration.ofDays(7)))
        .contains(NOW.plusSeconds(60).plus(Duration.ofDays(7)));
  }

  private EmergencyAccess openedAs(Practitioner.Profession profession) {
    return new EmergencyAccess(
        UUID.randomUUID(),
        child,
        doctor(new Affiliation(UUID.randomUUID(), profession, brigade.institution(), "見本市民病院")),
        EmergencyAccess.Reason.UNCONSCIOUS,
        "",
        "",
        NOW,
        Duration.ofHours(24),
        Duration.ofDays(3));
  }

  @Test
  void isReviewedOnceAndIsOverdueUntilThen() {
    assertThat(access.isOverdue(REVIEW.minusNanos(1))).isFalse();
    assertThat(access.isOverdue(REVIEW)).isTrue();

    access.close("搬送した", REVIEW);

    assertThat(access.isOverdue(REVIEW)).isFalse();
    assertThat(access.reviewedAt()).contains(REVIEW);
    assertThat(access.review()).contains("搬送した");
    assertThatThrownBy(() -> access.close("もう一度", REVIEW)).isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void isOpenedByNobodyWhoWorksNowhere() {
    assertThatThrownBy(
            () ->
                new EmergencyAccess(
                    id,
                    child,
                    citizen(somebody()),
                    EmergencyAccess.Reason.UNCONSCIOUS,
                    "",
                    "",
                    NOW,
                    Duration.ofHours(24),
                    Duration.ofDays(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isTheSameAsItselfAndNoOther() {
    EmergencyAccess same =
        new EmergencyAccess(
            id,
            child,
            crew,
            EmergencyAccess.Reason.UNCONSCIOUS,
            "",
            "",
            NOW,
            Duration.ofHours(1),
            Duration.ofDays(1));
    EmergencyAccess other =
        new EmergencyAccess(
            UUID.randomUUID(),
            child,
            crew,
            EmergencyAccess.Reason.UNCONSCIOUS,
            "",
            "",
            NOW,
            Duration.ofHours(1),
            Duration.ofDays(1));

    assertThat(access).isEqualTo(same).isNotEqualTo(other).isNotEqualTo("access");
  }
}
