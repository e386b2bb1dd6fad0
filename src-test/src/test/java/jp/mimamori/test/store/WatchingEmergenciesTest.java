package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.EmergencyLook;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Told;
import jp.mimamori.person.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guardian is told who broke the glass, where, why and under which number, and what was seen. */
class WatchingEmergenciesTest {

  @ParameterizedTest
  @EnumSource(Database.class)
  void tellsTheGuardianWhoWhereWhyAndUnderWhichNumber(Database database) {
    BrokenGlass scene = new BrokenGlass(database);

    EmergencyAccess access = scene.opens();

    Told told = told(scene, scene.mother);
    assertThat(told.who()).isEqualTo(scene.crew.name());
    assertThat(told.role()).isEqualTo(Role.EMERGENCY);
    assertThat(told.place()).isEqualTo("見本消防本部");
    assertThat(told.emergency()).isEqualTo(access);
    assertThat(told.emergency().reason()).isEqualTo(EmergencyAccess.Reason.CANNOT_SPEAK);
    assertThat(told.emergency().place()).isEqualTo(BrokenGlass.PLACE);
    assertThat(told.emergency().callBack()).isEqualTo(BrokenGlass.NUMBER);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void tellsWhoeverMustNotLearnOfPlacesThatItHappenedAndNoMore(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    SubjectId other =
        scene.people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, java.time.LocalDate.of(1984, 2, 1));
    scene.people.guards(other, scene.child);
    scene.people.shields(scene.child, other, scene.people.operator());
    Caller father = scene.people.signsInAs("father", other);

    EmergencyAccess access = scene.opens();
    scene.reads(scene.crew);

    Told told = told(scene, father);
    assertThat(told.who()).isEmpty();
    assertThat(told.place()).isEmpty();
    assertThat(told.emergency()).isNull();
    assertThat(scene.watching().of(father, scene.child)).isEmpty();
    assertThat(scene.watching().looks(father, scene.child)).isEmpty();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> scene.watching().stop(father, scene.child, access.id()));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void saysWhatWasSeenByEachAccess(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess unused = scene.opens();
    scene.sharing.pass(Duration.ofHours(24));
    EmergencyAccess used = scene.opens();
    scene.reads(scene.crew);
    scene.sharing.pass(Duration.ofMinutes(5));
    scene.reads(scene.crew);

    List<EmergencyLook> looks = scene.watching().looks(scene.mother, scene.child);

    assertThat(looks).extracting(EmergencyLook::access).containsExactly(used, unused);
    assertThat(looks.get(0).times()).isEqualTo(2);
    assertThat(looks.get(0).kinds())
        .contains(Category.EMERGENCY, Category.VITALS, Category.ALLERGY)
        .doesNotContain(Category.DOCUMENT, Category.INSURANCE);
    assertThat(looks.get(0).last()).isEqualTo(scene.sharing.now());
    assertThat(looks.get(1).times()).isZero();
    assertThat(looks.get(1).kinds()).isEmpty();
    assertThat(looks.get(1).last()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsApartWhatTwoCrewsSaw(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    Caller other = scene.people.respondsAt("もう一つの救急");
    scene.opens();
    scene.opens(other);
    scene.reads(other);

    assertThat(scene.watching().looks(scene.mother, scene.child))
        .extracting(EmergencyLook::times)
        .containsExactly(1, 0);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void saysWhoStoppedIt(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    EmergencyAccess access = scene.opens();
    scene.sharing.pass(Duration.ofMinutes(3));

    EmergencyAccess stopped = scene.watching().stop(scene.mother, scene.child, access.id());

    assertThat(stopped.stoppedBy()).contains(scene.mother.name());
    assertThat(stopped.overAt()).isEqualTo(scene.sharing.now());
    assertThat(stopped.isOpen(scene.sharing.now())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsTheLooksToNobodyElse(Database database) {
    BrokenGlass scene = new BrokenGlass(database);
    scene.opens();
    Caller stranger = scene.people.signsInAs("stranger", scene.people.stranger());

    for (Caller caller :
        List.of(stranger, scene.crew, scene.sharing.doctor, scene.people.operator())) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.watching().looks(caller, scene.child));
    }
  }

  private static Told told(BrokenGlass scene, Caller reader) {
    return new Telling(scene.world)
        .told(reader).stream()
            .filter(one -> one.kind() == NoticeKind.EMERGENCY)
            .findFirst()
            .orElseThrow();
  }
}
