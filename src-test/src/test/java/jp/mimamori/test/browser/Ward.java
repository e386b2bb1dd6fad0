package jp.mimamori.test.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Town;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;

/** A server with five children of a mother, physicians whom she let in, and a crew. */
final class Ward implements AutoCloseable {

  static final String PASSWORD = Household.PASSWORD;

  private static final String HOSPITAL = "みどり野県立こども医療センター";

  private final Map<String, String> known = new HashMap<>();
  private final Town town = Town.ofItsOwn(this::moveIn);

  private void moveIn(World world) {
    Household people = new Household(world);
    SubjectId she = people.mother();
    Caller mother = people.signsInAs("guardian", she);
    Caller first = people.worksAt(HOSPITAL, LocalDate.of(2020, 4, 1), null);
    Caller second = people.worksAt("みどり野訪問診療所", LocalDate.of(2020, 4, 1), null);
    Caller third = people.worksAt("みどり野市民病院", LocalDate.of(2020, 4, 1), null);
    for (String child : List.of("みのり", "ひなこ", "さつき", "こはる", "まひろ")) {
      SubjectId one =
          people.register("見本 " + child, "ミホン コドモ", Sex.FEMALE, LocalDate.of(2016, 5, 6));
      people.guards(she, one);
      known.put(child, one.toString());
      people.grantsFor(mother, one, child.equals("こはる") ? third : first);
      people.grantsFor(mother, one, second);
      fill(world, mother, second, one);
    }
    Caller crew = people.respondsAt("みどり野消防本部 救急3");
    known.put("guardian", people.name("guardian"));
    known.put("first", people.name("doctor" + first.affiliation().practitioner()));
    known.put("second", people.name("doctor" + second.affiliation().practitioner()));
    known.put("third", people.name("doctor" + third.affiliation().practitioner()));
    known.put("crew", people.name("doctor" + crew.affiliation().practitioner()));
    known.put("guardian-token", token(world, mother));
    known.put("crew-token", token(world, crew));
  }

  private static void fill(World world, Caller mother, Caller physician, SubjectId child) {
    EnteringDataset entering = world.the(EnteringDataset.class);
    entering.enter(
        mother,
        child,
        Map.of(Path.parse("weight").orElseThrow(), "24", Path.parse("latex").orElseThrow(), "no"),
        Set.of());
    int number = entering.submit(mother, child).number();
    ApprovingDataset approving = world.the(ApprovingDataset.class);
    approving.decide(
        physician,
        child,
        number,
        approving.compare(physician, child).orElseThrow().changes().stream()
            .collect(Collectors.toMap(Change::path, change -> new Verdict.Approved())));
  }

  private static String token(World world, Caller caller) {
    return world.the(AccessTokens.class).issue(caller, "a test", Duration.ofHours(1)).token();
  }

  /** The name that this one signs in with. */
  String name(String who) {
    return known.getOrDefault(who, "");
  }

  /** The address of a child's page of the waiting version. */
  String page(String child) {
    return "/staff/patients/" + known.get(child) + "/waiting";
  }

  String url() {
    return town.server().url();
  }

  /** An app in the hands of this one. */
  Door app(String who) {
    return new Door(town.server(), known.get(who + "-token"));
  }

  /** Where the app finds a child. */
  String people(String child) {
    return "/api/people/" + known.get(child);
  }

  @Override
  public void close() {
    town.server().close();
  }
}
