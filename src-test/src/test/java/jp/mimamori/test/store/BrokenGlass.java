package jp.mimamori.test.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Purpose;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.OverdueReviews;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.WatchingEmergencies;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;

/** A child with a dataset, and a crew that nobody let in and that breaks the glass. */
final class BrokenGlass {

  static final String PLACE = "みどり野市民病院 救急外来";
  static final String NUMBER = "03-0000-0000";

  final Sharing sharing;
  final World world;
  final Household people;
  final SubjectId child;
  final Caller mother;
  final Caller crew;

  BrokenGlass(Database database) {
    sharing = new Sharing(database);
    world = sharing.world;
    people = sharing.people;
    mother = sharing.she;
    child = people.register("見本 若葉", "ミホン ワカバ", Sex.FEMALE, LocalDate.of(2016, 9, 14));
    people.guards(sharing.mother, child);
    crew = people.respondsAt("見本消防本部");
    EnteringDataset entering = world.the(EnteringDataset.class);
    entering.enter(
        mother,
        child,
        Map.of(path("weight"), "21.5", path("latex"), "yes"),
        Set.of(path("weight")));
    entering.submit(mother, child);
  }

  BreakingGlass glass() {
    return world.the(BreakingGlass.class);
  }

  WatchingEmergencies watching() {
    return world.the(WatchingEmergencies.class);
  }

  OverdueReviews overdue() {
    return world.the(OverdueReviews.class);
  }

  EmergencyAccess opens() {
    return opens(crew);
  }

  EmergencyAccess opens(Caller who) {
    return glass().open(who, child, EmergencyAccess.Reason.CANNOT_SPEAK, PLACE, NUMBER);
  }

  void reads(Caller who) {
    world.the(ReadingDataset.class).sheet(who, Purpose.EMERGENCY, child);
  }

  EmergencyAccess reviews(EmergencyAccess access, String words) {
    return glass().close(crew, child, access.id(), words);
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }
}
