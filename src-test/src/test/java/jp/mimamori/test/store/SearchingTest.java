package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.record.Along;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Labels;
import jp.mimamori.record.ListingCodes;
import jp.mimamori.record.Matching;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.RecordSearch.Order;
import jp.mimamori.record.SearchingRecords;
import jp.mimamori.record.Within;
import jp.mimamori.search.Criteria;
import jp.mimamori.search.Criterion;
import jp.mimamori.search.Following;
import jp.mimamori.search.Parameters;
import jp.mimamori.search.WantedToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class SearchingTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String LOCAL = "urn:oid:1.2.3";

  private final World world;
  private final Household people;
  private final SearchingRecords searching;
  private final SubjectId mother;
  private final Caller she;

  SearchingTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    searching = world.the(SearchingRecords.class);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
  }

  @Test
  void findsARecordByEachOfItsCodes() {
    append("codes", pressure("p1", "2025-06-03T07:00:00+09:00", "home"));

    assertThat(found(byCode("http://loinc.org", "85354-9"))).hasSize(1);
    assertThat(found(byCode(LOCAL, "BP"))).hasSize(1);
    assertThat(found(byCode(null, "BP"))).hasSize(1);
    assertThat(found(byCode(LOCAL, null))).hasSize(1);
    assertThat(found(byCode("http://loinc.org", "BP"))).isEmpty();
    assertThat(found(byCode("", "BP"))).isEmpty();
    assertThat(
            searching.count(
                she, Purpose.PERSONAL_USE, mother, byCode(LOCAL, "BP"), Within.ALL_KINDS))
        .contains(1L);
  }

  @Test
  void findsARecordOnceThatHasTwoOfTheCodes() {
    append(
        "twice",
        pressure("t1", at(JUNE, 7), "home"),
        pressure("t2", at(JUNE, 8), "home"),
        pressure("t3", at(JUNE, 9), "home"));
    RecordSearch either =
        new RecordSearch(
            Set.of("Observation"),
            List.of(),
            List.of(
                List.of(
                    new RecordSearch.WantedCode(LOCAL, "BP"),
                    new RecordSearch.WantedCode("http://loinc.org", "85354-9")),
                List.of(new RecordSearch.WantedCode(null, "BP"))),
            List.of(
                List.of(
                    new RecordSearch.WantedTime(
                        RecordSearch.TimeTest.EQ,
                        EffectiveTime.ofDay(JUNE).from(),
                        EffectiveTime.ofDay(JUNE).until()))),
            List.of(),
            Matching.ANY,
            Order.EARLIEST,
            Optional.empty(),
            1);

    assertThat(walk(either)).extracting(SearchingTest::hour).containsExactly("T07", "T08", "T09");
    assertThat(searching.count(she, Purpose.PERSONAL_USE, mother, either, Within.ALL_KINDS))
        .contains(3L);
  }

  @Test
  void listsTheCodesOfRecordsThatWereStoredBefore() {
    append("earlier", pressure("p1", "2025-06-03T07:00:00+09:00", "home"));
    forgetAllButTheMainCode();
    assertThat(found(byCode(LOCAL, "BP"))).isEmpty();
    assertThat(found(byCode("http://loinc.org", "85354-9"))).hasSize(1);

    int listed = world.the(ListingCodes.class).listAll();

    assertThat(listed).isOne();
    assertThat(found(byCode(LOCAL, "BP"))).hasSize(1);
    assertThat(world.the(ListingCodes.class).listAll()).isZero();
  }

  @Test
  void asksTheResourceWhatNoColumnHolds() {
    append(
        "two",
        pressure("p1", "2025-06-03T07:00:00+09:00", "home"),
        pressure("p2", "2025-06-04T07:00:00+09:00", "clinic"));

    List<HealthRecord> found = found(by(method("home"), Order.NEWEST, Optional.empty(), 50));

    assertThat(found).extracting(HealthRecord::effectiveOn).containsExactly(JUNE);
    assertThat(found(by(method("elsewhere"), Order.NEWEST, Optional.empty(), 50))).isEmpty();
  }

  @Test
  void goesOnBehindWhatItLookedAtAlthoughAPageIsShort() {
    append(
        "many",
        IntStream.range(0, 450)
            .mapToObj(
                i -> pressure("m" + i, at(JUNE.minusDays(i), 7), i % 150 == 0 ? "home" : "clinic"))
            .toArray(DraftRecord[]::new));

    List<HealthRecord> walked = walk(by(method("home"), Order.NEWEST, Optional.empty(), 2));

    assertThat(walked)
        .extracting(HealthRecord::effectiveOn)
        .containsExactly(JUNE, JUNE.minusDays(150), JUNE.minusDays(300));
    assertThat(
            searching.count(
                she,
                Purpose.PERSONAL_USE,
                mother,
                by(method("clinic"), Order.NEWEST, Optional.empty(), 2),
                Within.ALL_KINDS))
        .contains(447L);
  }

  @Test
  void ordersByTheTimeWithinADayAndGoesOnInThatOrder() {
    append(
        "day",
        pressure("evening", at(JUNE, 21), "home"),
        pressure("morning", at(JUNE, 7), "home"),
        pressure("noon", at(JUNE, 12), "home"),
        pressure("before", at(JUNE.minusDays(1), 23), "home"));

    for (int size : List.of(1, 3, 50)) {
      assertThat(walk(by(Matching.ANY, Order.EARLIEST, Optional.empty(), size)))
          .extracting(SearchingTest::hour)
          .containsExactly("T23", "T07", "T12", "T21");
      assertThat(walk(by(Matching.ANY, Order.LATEST, Optional.empty(), size)))
          .extracting(SearchingTest::hour)
          .containsExactly("T21", "T12", "T07", "T23");
    }
  }

  @Test
  void seesNothingTwiceAndLosesNothingWhileRecordsAreAdded() {
    append("first", pressure("a", at(JUNE, 7), "home"), pressure("b", at(JUNE, 9), "home"));
    var first =
        searching
            .search(
                she,
                Purpose.PERSONAL_USE,
                mother,
                by(Matching.ANY, Order.EARLIEST, Optional.empty(), 1),
                Along.NOTHING,
                Within.ALL_KINDS)
            .page();
    append("between", pressure("c", at(JUNE, 6), "home"), pressure("d", at(JUNE, 8), "home"));

    List<HealthRecord> rest = walk(by(Matching.ANY, Order.EARLIEST, first.next(), 1));

    assertThat(rest).extracting(SearchingTest::hour).containsExactly("T08", "T09");
  }

  @Test
  void findsWhatWasRecordedSince() {
    append("before", pressure("a", at(JUNE, 7), "home"));
    Instant between = world.clock().instant().plusSeconds(5);
    world.clock().pass(Duration.ofSeconds(10));
    append("after", pressure("b", at(JUNE.minusYears(1), 7), "home"));

    assertThat(found(changed(RecordSearch.TimeTest.GT, between)))
        .extracting(HealthRecord::effectiveOn)
        .containsExactly(JUNE.minusYears(1));
    assertThat(found(changed(RecordSearch.TimeTest.LT, between)))
        .extracting(HealthRecord::effectiveOn)
        .containsExactly(JUNE);
    assertThat(walk(by(Matching.ANY, Order.LAST_RECORDED, Optional.empty(), 1)))
        .extracting(HealthRecord::effectiveOn)
        .containsExactly(JUNE.minusYears(1), JUNE);
    assertThat(walk(by(Matching.ANY, Order.FIRST_RECORDED, Optional.empty(), 1)))
        .extracting(HealthRecord::effectiveOn)
        .containsExactly(JUNE, JUNE.minusYears(1));
  }

  @Test
  void bringsAlongWhatIsReferredToAndWhatRefers() {
    append("visit", visit("v"), of("v", "p"));
    Following to = follow(List.of(reference("Observation", "encounter")), List.of());
    Following back = follow(List.of(), List.of(reference("Observation", "encounter")));

    assertThat(along("Observation", to)).containsExactly("Encounter");
    assertThat(along("Encounter", back)).containsExactly("Observation");
    assertThat(along("Observation", to, only("Observation"))).isEmpty();
    assertThat(along("Encounter", back, only("Encounter"))).isEmpty();
    assertThat(along("Observation", follow(List.of(reference("Observation", "device")), List.of())))
        .isEmpty();
  }

  @Test
  void bringsNothingOfAnybodyElseAlong() {
    SubjectId other = people.register("見本 別", "ミホン ベツ", Sex.MALE, LocalDate.of(1970, 1, 1));
    Caller he = people.signsInAs("other", other);
    Drafts.append(world, he, other, Drafts.document("his"), visit("his"));
    HealthRecord his =
        searching
            .search(
                he, Purpose.PERSONAL_USE, other, of("Encounter"), Along.NOTHING, Within.ALL_KINDS)
            .page()
            .items()
            .get(0);
    append("hers", naming("n", "Encounter/" + his.id()));

    assertThat(
            along("Observation", follow(List.of(reference("Observation", "encounter")), List.of())))
        .isEmpty();
    assertThatThrownBy(
            () ->
                searching.search(
                    she,
                    Purpose.PERSONAL_USE,
                    other,
                    of("Encounter"),
                    Along.NOTHING,
                    Within.ALL_KINDS))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () ->
                searching.count(
                    she, Purpose.PERSONAL_USE, other, of("Encounter"), Within.ALL_KINDS))
        .isInstanceOf(RefusedException.class);
  }

  private static Within only(String type) {
    return asked -> asked.equals(type) ? Set.of(Category.values()) : Set.of();
  }

  private List<String> along(String type, Following following) {
    return along(type, following, Within.ALL_KINDS);
  }

  private List<String> along(String type, Following following, Within within) {
    return searching
        .search(she, Purpose.PERSONAL_USE, mother, of(type), following, within)
        .along()
        .stream()
        .map(HealthRecord::resourceType)
        .toList();
  }

  private static Following follow(List<Following.Reference> to, List<Following.Reference> back) {
    return new Following(to, back, false);
  }

  private static Following.Reference reference(String type, String name) {
    return new Following.Reference(type, Parameters.find(type, name).orElseThrow(), null);
  }

  private List<HealthRecord> walk(RecordSearch search) {
    List<HealthRecord> walked = new ArrayList<>();
    Optional<Cursor> after = search.after();
    do {
      RecordSearch part =
          new RecordSearch(
              search.types(),
              search.ids(),
              search.codes(),
              search.times(),
              search.changes(),
              search.matching(),
              search.order(),
              after,
              search.size());
      var page =
          searching
              .search(she, Purpose.PERSONAL_USE, mother, part, Along.NOTHING, Within.ALL_KINDS)
              .page();
      walked.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return walked;
  }

  private List<HealthRecord> found(RecordSearch search) {
    return searching
        .search(she, Purpose.PERSONAL_USE, mother, search, Along.NOTHING, Within.ALL_KINDS)
        .page()
        .items();
  }

  private static RecordSearch of(String type) {
    return RecordSearch.matching(type, Matching.ANY);
  }

  private static RecordSearch byCode(@Nullable String system, @Nullable String code) {
    return new RecordSearch(
        "Observation",
        List.of(List.of(new RecordSearch.WantedCode(system, code))),
        List.of(),
        Optional.empty(),
        50);
  }

  private static RecordSearch by(Matching matching, Order order, Optional<Cursor> after, int size) {
    return new RecordSearch(
        Set.of("Observation"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        matching,
        order,
        after,
        size);
  }

  private static RecordSearch changed(RecordSearch.TimeTest test, Instant at) {
    return new RecordSearch(
        Set.of("Observation"),
        List.of(),
        List.of(),
        List.of(),
        List.of(List.of(new RecordSearch.WantedTime(test, at, at.plusSeconds(1)))),
        Matching.ANY,
        Order.NEWEST,
        Optional.empty(),
        50);
  }

  private static Matching method(String code) {
    return new Criteria(
        List.of(
            new Criterion.AnyOf(
                Parameters.find("Observation", "method").orElseThrow(),
                List.of(new WantedToken(null, code)))));
  }

  private static String hour(HealthRecord record) {
    return new String(record.body(), java.nio.charset.StandardCharsets.UTF_8)
        .replaceAll("(?s).*effectiveDateTime\":\"[^T]*(T..).*", "$1");
  }

  private static String at(LocalDate day, int hour) {
    return "%sT%02d:00:00+09:00".formatted(day, hour);
  }

  private static DraftRecord pressure(String key, String at, String method) {
    return draft(
        key,
        "Observation",
        at,
        """
        "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"},\
        {"system":"%s","code":"BP"}]},"method":{"coding":[{"code":"%s"}]}\
        """
            .formatted(LOCAL, method),
        new Coding("http://loinc.org", "85354-9"));
  }

  private static DraftRecord visit(String key) {
    return draft(key, "Encounter", at(JUNE, 9), "\"class\":{\"code\":\"AMB\"}", null);
  }

  private static DraftRecord of(String visit, String key) {
    return naming(key, "Encounter/" + DraftRecord.token(visit));
  }

  private static DraftRecord naming(String key, String visit) {
    return draft(
        key, "Observation", at(JUNE, 9), "\"encounter\":{\"reference\":\"" + visit + "\"}", null);
  }

  private static DraftRecord draft(
      String key, String type, String at, String rest, @Nullable Coding code) {
    return new DraftRecord(
        key,
        Category.VITALS,
        type,
        "血圧",
        code,
        EffectiveTime.of(OffsetDateTime.parse(at)),
        null,
        "final",
        null,
        "",
        "{\"resourceType\":\"%s\",\"id\":\"%s\",\"effectiveDateTime\":\"%s\",%s}"
            .formatted(type, DraftRecord.token(key), at, rest),
        Labels.NONE);
  }

  private void append(String content, DraftRecord... drafts) {
    Drafts.append(world, she, mother, Drafts.document(content), drafts);
  }

  private void forgetAllButTheMainCode() {
    try (var connection = world.the(javax.sql.DataSource.class).getConnection();
        var forget = connection.prepareStatement("delete from record_code where code_system = ?");
        var again =
            connection.prepareStatement(
                "insert into record_codes_to_do (record_id, subject_id) select id, subject_id from"
                    + " health_record where subject_id = ?")) {
      forget.setString(1, LOCAL);
      forget.executeUpdate();
      again.setObject(1, mother.value());
      again.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
