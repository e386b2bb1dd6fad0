package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Purpose;
import jp.mimamori.emergency.AccessPart;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.OwnEmergencies;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that grow while somebody walks through them: nothing twice, and nothing left out. */
@ParameterizedClass
@EnumSource(Database.class)
class WalkingListsTest {

  private final BrokenGlass scene;

  WalkingListsTest(Database database) {
    scene = new BrokenGlass(database);
  }

  @Test
  void walksTheAccessesOfAPersonWhileMoreAreOpened() {
    List<UUID> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(0, opens(scene.people.respondsAt("消防" + i)).id());
    }

    List<UUID> walked = new ArrayList<>();
    UUID before = null;
    do {
      AccessPart part = scene.watching().part(scene.mother, scene.child, before, 2);
      part.accesses().forEach(access -> walked.add(access.id()));
      opens(scene.people.respondsAt("後から"));
      before = part.next();
    } while (before != null);

    assertThat(walked).isEqualTo(opened);
  }

  @Test
  void walksWhatEmergencyStaffOpenedThemselvesAndNobodyElses() {
    List<UUID> opened = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      EmergencyAccess access = opens(scene.crew);
      opened.add(0, access.id());
      scene.world.the(OwnEmergencies.class).end(scene.crew, access.id());
    }
    opens(scene.people.respondsAt("別の消防"));

    List<UUID> walked = new ArrayList<>();
    UUID before = null;
    do {
      AccessPart part = scene.glass().mine(scene.crew, before, 1);
      part.accesses().forEach(access -> walked.add(access.id()));
      before = part.next();
    } while (before != null);

    assertThat(walked).isEqualTo(opened);
  }

  @Test
  void showsNoAccessToAGuardianFromWhomPlacesAreWithheld() {
    opens(scene.crew);
    SubjectId father = scene.people.register("髙﨑 別", "タカサキ ベツ", Sex.MALE, LocalDate.of(1982, 3, 3));
    scene.people.guards(father, scene.child);
    scene.people.shields(scene.child, father, scene.people.operator());
    Caller he = scene.people.signsInAs("father", father);

    assertThat(scene.watching().part(he, scene.child, null, 1))
        .isEqualTo(new AccessPart(List.of(), null));
  }

  @Test
  void walksTheVersionsOfADatasetWhileMoreAreSubmitted() {
    for (int i = 2; i <= 5; i++) {
      submits("2" + i + ".5");
    }

    List<Integer> walked = new ArrayList<>();
    Integer before = null;
    do {
      ReadingDataset.Part part =
          scene
              .world
              .the(ReadingDataset.class)
              .history(scene.mother, Purpose.PERSONAL_USE, scene.child, before, 2);
      part.stamps().stream().map(Stamp::number).forEach(walked::add);
      submits("3" + walked.size() + ".5");
      before = part.next();
    } while (before != null);

    assertThat(walked).containsExactly(5, 4, 3, 2, 1);
  }

  private EmergencyAccess opens(Caller who) {
    scene.sharing.pass(Duration.ofSeconds(1));
    return scene.opens(who);
  }

  private void submits(String weight) {
    scene.sharing.pass(Duration.ofSeconds(1));
    EnteringDataset entering = scene.world.the(EnteringDataset.class);
    Path path = Path.parse("weight").orElseThrow();
    entering.enter(scene.mother, scene.child, Map.of(path, weight), Set.of(path));
    entering.submit(scene.mother, scene.child);
  }
}
