package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyReview;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.OverdueReviews.Overdue;
import jp.mimamori.identity.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever broke the glass says afterwards what it was needed for, once; else it turns overdue. */
class ReviewingEmergenciesTest {

  private static final Duration IN_TIME = Duration.ofHours(72);

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsWhatWasSaidForTheGuardiansToRead(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();
    scene.sharing.pass(Duration.ofHours(25));

    scene.reviews(access, " けいれん。\n気管カニューレの型を確認した ");

    EmergencyAccess told = scene.watching().of(scene.mother, scene.child).get(0);
    assertThat(told.review()).contains("けいれん。\n気管カニューレの型を確認した");
    assertThat(told.reviewedAt()).contains(scene.sharing.now());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void endsWhatStillHolds(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();
    scene.reads(scene.crew);

    scene.reviews(access, "搬送を終えた");

    scene.sharing.assertRefused(
        scene.child, Action.READ, Refusal.Reason.ENDED, () -> scene.reads(scene.crew));
    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> scene.watching().stop(scene.mother, scene.child, access.id()));
    scene.opens();
    scene.reads(scene.crew);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesOneWordOnEachAndNoSecond(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();

    List<Throwable> told =
        Stream.of("一つ目", "二つ目")
            .map(words -> CompletableFuture.supplyAsync(() -> scene.reviews(access, words)))
            .toList()
            .stream()
            .map(one -> catchThrowableOfType(CompletionException.class, one::join))
            .filter(failed -> failed != null)
            .map(Throwable::getCause)
            .toList();

    assertThat(told).hasSize(1).allMatch(AlreadyDecided.class::isInstance);
    assertThatExceptionOfType(AlreadyDecided.class).isThrownBy(() -> scene.reviews(access, "もう一度"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesAReviewAfterTheGuardianStoppedIt(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();
    scene.watching().stop(scene.mother, scene.child, access.id());

    scene.reviews(access, "母から連絡を受けた");

    assertThat(scene.glass().mine(scene.crew).get(0).review()).isPresent();
    scene.sharing.assertRefused(
        scene.child, Action.READ, Refusal.Reason.REVOKED, () -> scene.reads(scene.crew));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesNoReviewOfAnybodyElse(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();
    Caller colleague = scene.people.respondsAt("もう一つの救急");
    Caller gone = scene.people.respondsAt("去る救急", LocalDate.of(2021, 4, 1));
    scene.opens(colleague);

    for (Caller other :
        List.of(colleague, gone, scene.mother, scene.sharing.doctor, scene.people.operator())) {
      assertThatExceptionOfType(RefusedException.class)
          .as(other.role().name())
          .isThrownBy(() -> scene.glass().close(other, scene.child, access.id(), "x"));
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> scene.glass().close(scene.crew, scene.child, UUID.randomUUID(), "x"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> scene.glass().close(scene.crew, scene.sharing.mother, access.id(), "x"));
    assertThat(scene.watching().of(scene.mother, scene.child))
        .allMatch(one -> one.review().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesNoReviewThatSaysNothingOrTooMuch(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();

    for (String words : List.of("", " \n ", "長".repeat(EmergencyReview.LONGEST + 1))) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> scene.reviews(access, words));
    }
    scene.reviews(access, "長".repeat(EmergencyReview.LONGEST));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsTheInstitutionAndTheOperatorWhatIsOverdue(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    Caller operator = scene.people.operator();
    EmergencyAccess late = scene.opens();
    EmergencyAccess reviewed = scene.opens();
    scene.reviews(reviewed, "搬送した");
    scene.sharing.pass(IN_TIME.minusSeconds(1));
    assertThat(scene.overdue().overdue(scene.crew)).isEmpty();
    assertThat(scene.overdue().overdue(operator)).noneMatch(one -> isOf(one, late));

    scene.sharing.pass(Duration.ofSeconds(1));

    assertThat(scene.overdue().overdue(scene.crew))
        .containsExactly(
            new Overdue(
                late.id(),
                "見本消防本部",
                scene.crew.name(),
                late.openedAt(),
                late.openedAt().plus(IN_TIME)));
    assertThat(scene.overdue().overdue(operator))
        .anyMatch(one -> isOf(one, late))
        .noneMatch(one -> isOf(one, reviewed));
    scene.reviews(late, "遅くなった");
    assertThat(scene.overdue().overdue(scene.crew)).isEmpty();
    assertThat(scene.overdue().overdue(operator)).noneMatch(one -> isOf(one, late));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsNobodyElseWhatIsOverdue(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    scene.opens();
    scene.sharing.pass(IN_TIME);

    assertThat(scene.overdue().overdue(scene.people.respondsAt("もう一つの救急"))).isEmpty();
    assertThat(scene.overdue().overdue(scene.sharing.doctor)).isEmpty();
    refuses(scene, Refusal.Reason.NO_GROUND, scene.mother);
    refuses(
        scene,
        Refusal.Reason.NOT_ACTIVE,
        scene.people.respondsAt("去る救急", LocalDate.of(2021, 4, 1)));
  }

  private static void refuses(BrokenGlass scene, Refusal.Reason reason, Caller caller) {
    assertThat(catchThrowableOfType(RefusedException.class, () -> scene.overdue().overdue(caller)))
        .extracting(RefusedException::reason)
        .isEqualTo(reason);
  }

  private static boolean isOf(Overdue overdue, EmergencyAccess access) {
    return overdue.access().equals(access.id());
  }
}
