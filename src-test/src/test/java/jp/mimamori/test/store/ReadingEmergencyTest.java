package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.Emergency;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.OwnEmergencies;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingEmergency;
import jp.mimamori.emergency.WatchingEmergencies;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an emergency room sees by an access of its own, and what by another's or one that ended. */
class ReadingEmergencyTest {

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsWhomItIsAboutAndTheDataset(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess access = scene.opens();

    Emergency found = scene.reads(scene.crew, access.id());

    assertThat(found).isInstanceOf(Emergency.Open.class);
    Emergency.Open open = (Emergency.Open) found;
    assertThat(open.person().subject()).isEqualTo(scene.child);
    assertThat(open.sheet().latest().value(path("weight"))).isEqualTo("21.5");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isOverAfterADayAndWhenAGuardianStopsIt(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess stopped = scene.opens();
    scene
        .sharing
        .world
        .the(WatchingEmergencies.class)
        .stop(scene.sharing.she, scene.child, stopped.id());
    assertThat(scene.reads(scene.crew, stopped.id())).isInstanceOf(Emergency.Over.class);

    EmergencyAccess ended = scene.opens();
    scene.sharing.pass(Duration.ofHours(24));
    assertThat(scene.reads(scene.crew, ended.id())).isInstanceOf(Emergency.Over.class);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isOverByANewerOneThatWasStopped(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess first = scene.opens();
    scene.sharing.pass(Duration.ofSeconds(1));
    EmergencyAccess second = scene.opens();

    scene.own().end(scene.crew, second.id());

    assertThat(scene.reads(scene.crew, first.id())).isInstanceOf(Emergency.Over.class);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isEndedByWhoeverOpenedItOnce(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess access = scene.opens();

    assertThat(scene.own().end(scene.crew, access.id()).stoppedAt()).isPresent();

    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> scene.own().end(scene.crew, access.id()));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isNotThereForAnybodyElse(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess access = scene.opens();

    for (Caller other :
        List.of(
            scene.sharing.people.respondsAt("別の救急"),
            scene.sharing.people.respondsAt("去る救急", LocalDate.of(2021, 4, 1)),
            scene.sharing.doctor,
            scene.sharing.she)) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.reads(other, access.id()));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.own().end(other, access.id()));
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> scene.reads(scene.crew, UUID.randomUUID()));
    assertThat(scene.reads(scene.crew, access.id())).isInstanceOf(Emergency.Open.class);
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  /** A child with a dataset, and a crew. */
  private static final class Scene {

    final Sharing sharing;
    final SubjectId child;
    final Caller crew;

    Scene(Database database) {
      sharing = new Sharing(database);
      child = sharing.people.register("見本 若葉", "ミホン ワカバ", Sex.FEMALE, LocalDate.of(2016, 9, 14));
      sharing.people.guards(sharing.mother, child);
      crew = sharing.people.respondsAt("見本消防本部");
      EnteringDataset entering = sharing.world.the(EnteringDataset.class);
      entering.enter(sharing.she, child, Map.of(path("weight"), "21.5"), Set.of(path("weight")));
      entering.submit(sharing.she, child);
    }

    OwnEmergencies own() {
      return sharing.world.the(OwnEmergencies.class);
    }

    EmergencyAccess opens() {
      BreakingGlass glass = sharing.world.the(BreakingGlass.class);
      return glass.open(crew, child, EmergencyAccess.Reason.CANNOT_SPEAK, "", "");
    }

    Emergency reads(Caller who, UUID access) {
      return sharing.world.the(ReadingEmergency.class).read(who, access);
    }
  }
}
