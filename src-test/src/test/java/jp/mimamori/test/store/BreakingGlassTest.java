package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.Candidate;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Search;
import jp.mimamori.emergency.TooManyCandidates;
import jp.mimamori.emergency.WatchingEmergencies;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.notice.Told;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Emergency staff come in without having been let in, for some hours, before everybody's eyes. */
class BreakingGlassTest {

  private static final EmergencyAccess.Reason REASON = EmergencyAccess.Reason.CANNOT_SPEAK;

  @ParameterizedTest
  @EnumSource(Database.class)
  void findsAChildByFourThingsHoweverTheNameIsWritten(Database database) {
    Scene scene = new Scene(database);

    for (String name : List.of(scene.name, scene.name.replace(" ", "　"), scene.kana)) {
      for (String hint : List.of("千代田", "06139463")) {
        List<Candidate> found =
            scene
                .glass()
                .find(scene.crew, new Search.ByPerson(name, scene.bornOn, Sex.FEMALE, hint));

        assertThat(found).extracting(Candidate::subject).containsExactly(scene.child);
        assertThat(found.get(0).town()).isEqualTo("東京都千代田区");
        assertThat(scene.sharing.row(scene.child).action()).isEqualTo(Action.BREAK_GLASS);
        assertThat(scene.sharing.row(scene.child).ground()).isEqualTo(Ground.EMERGENCY);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void findsAChildByTheCard(Database database) {
    Scene scene = new Scene(database);

    assertThat(scene.glass().find(scene.crew, new Search.ByNumber(scene.number, scene.bornOn)))
        .extracting(Candidate::subject)
        .containsExactly(scene.child);
    assertThat(
            scene
                .glass()
                .find(scene.crew, new Search.ByNumber(scene.number, scene.bornOn.plusDays(1))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void findsNobodyByAnotherNameDaySexOrAddress(Database database) {
    Scene scene = new Scene(database);
    int before = scene.sharing.rows(scene.child).size();

    assertThat(scene.search("見本 青葉", scene.bornOn, Sex.FEMALE, "千代田")).isEmpty();
    assertThat(scene.search(scene.name, scene.bornOn.plusDays(1), Sex.FEMALE, "千代田")).isEmpty();
    assertThat(scene.search(scene.name, scene.bornOn, Sex.MALE, "千代田")).isEmpty();
    assertThat(scene.search(scene.name, scene.bornOn, Sex.FEMALE, "大阪")).isEmpty();
    assertThat(scene.sharing.rows(scene.child)).hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsTwinsToChooseFromAndWritesBothDown(Database database) {
    Scene scene = new Scene(database);
    SubjectId twin = scene.people.register(scene.name, scene.kana, Sex.FEMALE, scene.bornOn);

    List<Candidate> found = scene.search(scene.name, scene.bornOn, Sex.FEMALE, "千代田");

    assertThat(found).extracting(Candidate::subject).containsExactlyInAnyOrder(scene.child, twin);
    assertThat(scene.sharing.row(twin).action()).isEqualTo(Action.BREAK_GLASS);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsNobodyWhenTooManyAreMeant(Database database) {
    Scene scene = new Scene(database);
    for (int i = 0; i < BreakingGlass.MOST; i++) {
      scene.people.register(scene.name, scene.kana, Sex.FEMALE, scene.bornOn);
    }
    int before = scene.sharing.rows(scene.child).size();

    assertThatExceptionOfType(TooManyCandidates.class)
        .isThrownBy(() -> scene.search(scene.name, scene.bornOn, Sex.FEMALE, "千代田"));
    assertThat(scene.sharing.rows(scene.child)).hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void opensForADayAndTellsTheGuardiansAtOnce(Database database) {
    Scene scene = new Scene(database);
    scene.refused(Refusal.Reason.NO_GROUND, scene.crew);

    EmergencyAccess access = scene.opens();

    assertThat(scene.reads(scene.crew).newer().value(path("weight"))).isEqualTo("21.5");
    assertThat(scene.sharing.row(scene.child).ground()).isEqualTo(Ground.EMERGENCY);
    assertThat(scene.notices())
        .anySatisfy(
            notice -> {
              assertThat(notice.kind()).isEqualTo(NoticeKind.EMERGENCY);
              assertThat(notice.subject()).isEqualTo(scene.child);
            });
    scene.sharing.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(scene.reads(scene.crew).isEmpty()).isFalse();
    scene.sharing.pass(Duration.ofSeconds(1));
    scene.refused(Refusal.Reason.ENDED, scene.crew);
    assertThat(access.endsAt()).isEqualTo(access.openedAt().plus(Duration.ofHours(24)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void opensForWhoeverOpensItAlone(Database database) {
    Scene scene = new Scene(database);
    Caller colleague = scene.people.respondsAt("もう一つの救急");

    scene.opens();

    scene.refused(Refusal.Reason.NO_GROUND, colleague);
    scene.refused(Refusal.Reason.NO_GROUND, scene.sharing.doctor);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesTheGlassToEverybodyElse(Database database) {
    Scene scene = new Scene(database);
    Caller stranger = scene.people.signsInAs("stranger", scene.people.stranger());
    Caller operator = scene.people.operator();
    Caller gone = scene.people.respondsAt("去る救急", LocalDate.of(2021, 4, 1));

    for (Caller caller : List.of(scene.sharing.doctor, stranger, scene.mother, operator, gone)) {
      assertThat(
              catchThrowableOfType(
                  RefusedException.class,
                  () -> scene.glass().open(caller, scene.child, REASON, "", "")))
          .isNotNull();
      assertThat(
              catchThrowableOfType(
                  RefusedException.class,
                  () ->
                      scene
                          .glass()
                          .find(
                              caller,
                              new Search.ByPerson(scene.name, scene.bornOn, Sex.FEMALE, "千代田"))))
          .isNotNull();
    }
    assertThat(scene.watching().of(scene.mother, scene.child)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void opensNobodyWhoIsNotHere(Database database) {
    Scene scene = new Scene(database);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> scene.glass().open(scene.crew, new SubjectId(UUID.randomUUID()), REASON, "", ""));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void doesNothingButLook(Database database) {
    Scene scene = new Scene(database);
    scene.opens();

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                scene
                    .world
                    .the(EnteringDataset.class)
                    .enter(scene.crew, scene.child, Map.of(path("weight"), "30"), Set.of()));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> scene.watching().of(scene.crew, scene.child));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isStoppedByTheGuardian(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess access = scene.opens();

    scene.watching().stop(scene.mother, scene.child, access.id());

    scene.refused(Refusal.Reason.REVOKED, scene.crew);
    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> scene.watching().stop(scene.mother, scene.child, access.id()));
    assertThat(scene.watching().of(scene.mother, scene.child).get(0).stoppedBy()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isStoppedByNobodyElse(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess access = scene.opens();
    Caller stranger = scene.people.signsInAs("stranger", scene.people.stranger());

    for (Caller caller : List.of(stranger, scene.sharing.doctor, scene.crew)) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.watching().stop(caller, scene.child, access.id()));
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> scene.watching().stop(scene.mother, scene.child, UUID.randomUUID()));
    assertThat(scene.reads(scene.crew).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void wantsAReviewThatTurnsOverdue(Database database) {
    Scene scene = new Scene(database);
    EmergencyAccess access = scene.opens();

    scene.sharing.pass(Duration.ofHours(72));
    assertThat(scene.glass().mine(scene.crew).get(0).isOverdue(scene.sharing.now())).isTrue();
    scene.glass().close(scene.crew, scene.child, access.id(), "けいれん。気管カニューレの型を確認した");

    assertThat(scene.glass().mine(scene.crew).get(0).isOverdue(scene.sharing.now())).isFalse();
    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> scene.glass().close(scene.crew, scene.child, access.id(), "もう一度"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                scene
                    .glass()
                    .close(scene.people.respondsAt("別の救急"), scene.child, access.id(), "x"));
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  /** A child with a dataset, and a crew that nobody let in. */
  private static final class Scene {

    final Sharing sharing;
    final World world;
    final Household people;
    final String name;
    final String kana;
    final LocalDate bornOn;
    final SubjectId child;
    final Caller mother;
    final Caller crew;
    final InsuredNumber number;

    Scene(Database database) {
      sharing = new Sharing(database);
      world = sharing.world;
      people = sharing.people;
      mother = sharing.she;
      String own = people.name("若葉").replace("-", "");
      name = "見本 " + own;
      kana = "ミホン ワカバ" + own.replaceAll("[^0-9a-f]", "");
      // ten years old, whatever other tests made of the clock
      bornOn = Japan.dayOf(sharing.now()).minusYears(10).minusDays(40);
      child = people.register(name, kana, Sex.FEMALE, bornOn);
      people.guards(sharing.mother, child);
      number = new InsuredNumber("06139463", "記" + own, "77", "02");
      people.insured(child, number);
      crew = people.respondsAt("見本消防本部");
      EnteringDataset entering = world.the(EnteringDataset.class);
      entering.enter(mother, child, Map.of(path("weight"), "21.5"), Set.of(path("weight")));
      entering.submit(mother, child);
    }

    BreakingGlass glass() {
      return world.the(BreakingGlass.class);
    }

    WatchingEmergencies watching() {
      return world.the(WatchingEmergencies.class);
    }

    List<Candidate> search(String name, LocalDate bornOn, Sex sex, String hint) {
      return glass().find(crew, new Search.ByPerson(name, bornOn, sex, hint));
    }

    EmergencyAccess opens() {
      return glass().open(crew, child, REASON, "みどり野市民病院 救急外来", "03-0000-0000");
    }

    jp.mimamori.emergency.Sheet reads(Caller who) {
      return world.the(ReadingDataset.class).sheet(who, Purpose.EMERGENCY, child);
    }

    void refused(Refusal.Reason reason, Caller who) {
      sharing.assertRefused(child, Action.READ, reason, () -> reads(who));
    }

    List<Told> notices() {
      return world.the(ReadingNotices.class).part(mother, null).notices();
    }
  }
}
