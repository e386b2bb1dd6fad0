package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.record.Along;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Measure;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.Records;
import jp.mimamori.record.SearchingRecords;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.record.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RecordsTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);

  private final World world;
  private final Household people;
  private final ReadingRecords reading;
  private final SearchingRecords searching;
  private final SubjectId mother;
  private final Caller she;

  RecordsTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    reading = world.the(ReadingRecords.class);
    searching = world.the(SearchingRecords.class);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
  }

  @Test
  void handsOutWhatWasAppendedByteForByte() {
    append("file", Drafts.weight("w1", JUNE, "52.4"));

    HealthRecord record = only(search("Observation"));

    assertThat(record.title()).isEqualTo("体重 52.4 kg");
    assertThat(record.measure()).isEqualByComparingTo("52.4");
    assertThat(record.unit()).isEqualTo("kg");
    assertThat(record.effectiveOn()).isEqualTo(JUNE);
    assertThat(record.recordedAt()).isEqualTo(world.clock().instant());
    assertThat(new String(record.body(), StandardCharsets.UTF_8))
        .contains("\"id\":\"" + record.id() + "\"", "Patient/" + mother)
        .doesNotContain("draft-");
    assertThat(reading.document(she, Purpose.PERSONAL_USE, record.document()).bytes())
        .isEqualTo("file".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsADocumentOfManyChunks() {
    String large = "あ".repeat(1_500_000);
    append(large, Drafts.weight("large", JUNE, "50"));

    HealthRecord record = only(search("Observation"));

    assertThat(reading.document(she, Purpose.PERSONAL_USE, record.document()).bytes())
        .isEqualTo(large.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void storesTheSameBytesOnce() {
    Records.Appended first = append("same", Drafts.weight("same", JUNE, "52"));
    Records.Appended second = append("same", Drafts.weight("same", JUNE, "52"));

    assertThat(first.added()).isOne();
    assertThat(second).isEqualTo(new Records.Appended(first.document(), 0, 1));
    assertThat(search("Observation")).hasSize(1);
  }

  @Test
  void replacesARecordWhoseContentChangedAndKeepsTheOldOne() {
    append("before", Drafts.weight("k", JUNE, "52"));
    RecordId before = only(search("Observation")).id();
    world.clock().pass(Duration.ofSeconds(1));
    append("after", Drafts.weight("k", JUNE, "53"));

    HealthRecord current = only(search("Observation"));

    assertThat(current.measure()).isEqualByComparingTo("53");
    assertThat(current.replaces()).isEqualTo(before);
    assertThat(reading.resource(she, Purpose.PERSONAL_USE, before).measure())
        .isEqualByComparingTo("52");
    assertThat(timeline()).hasSize(1);
  }

  @Test
  void keepsARecordThatNobodyCanDate() {
    append("undated", Drafts.undatedAllergy());

    HealthRecord record = only(search("AllergyIntolerance"));
    RecordSearch byDate =
        new RecordSearch(
            "AllergyIntolerance",
            List.of(),
            List.of(
                List.of(
                    new RecordSearch.WantedTime(
                        RecordSearch.TimeTest.NE, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))),
            Optional.empty(),
            10);

    assertThat(record.isDated()).isFalse();
    assertThat(record.code()).isNull();
    assertThat(record.measure()).isNull();
    assertThat(record.limit()).isNull();
    assertThat(timeline()).extracting(TimelineEntry::dated).containsExactly(false);
    assertThat(
            searching
                .search(she, Purpose.PERSONAL_USE, mother, byDate, Along.NOTHING, Within.ALL_KINDS)
                .page()
                .items())
        .isEmpty();
  }

  @Test
  void keepsALimitApartFromValues() {
    append("limit", Drafts.triglycerideOfAtLeast(JUNE, "2000"));

    HealthRecord record = only(search("Observation"));

    assertThat(record.measure()).isNull();
    assertThat(record.limit().value()).isEqualByComparingTo("2000");
    assertThat(record.limit().bound()).isEqualTo(Measure.Bound.AT_LEAST);
  }

  @Test
  void pagesThroughATimelineNewestFirstWithoutGapOrRepetition() {
    for (int i = 0; i < 7; i++) {
      append("page " + i, Drafts.weight("p" + i, JUNE.plusDays(i / 2), "5" + i));
    }

    List<TimelineEntry> all = new java.util.ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<TimelineEntry> page =
          reading.timeline(
              she, Purpose.PERSONAL_USE, mother, TimelineFilter.everything(), after, 3);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(all).extracting(TimelineEntry::day).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void filtersATimelineByCategoryYearFormatAndText() {
    append("one", Drafts.weight("f1", LocalDate.of(2024, 12, 31), "50"));
    append("two", Drafts.weight("f2", LocalDate.of(2025, 1, 1), "51"), Drafts.allergy(JUNE));

    assertThat(filtered(TimelineFilter.everything().of(Category.ALLERGY))).hasSize(1);
    assertThat(
            filtered(
                new TimelineFilter(
                    all(), OptionalInt.of(2024), Optional.empty(), Optional.empty(), "")))
        .hasSize(1);
    assertThat(
            filtered(
                new TimelineFilter(
                    all(), OptionalInt.empty(), Optional.of("FHIR"), Optional.empty(), "")))
        .hasSize(3);
    assertThat(
            filtered(
                new TimelineFilter(
                    all(), OptionalInt.empty(), Optional.of("CHECKUP_CDA"), Optional.empty(), "")))
        .isEmpty();
    assertThat(
            filtered(
                new TimelineFilter(
                    all(), OptionalInt.empty(), Optional.empty(), Optional.empty(), "ぺにしりん")))
        .hasSize(1);
    assertThat(
            filtered(
                new TimelineFilter(
                    all(), OptionalInt.empty(), Optional.empty(), Optional.empty(), "%")))
        .isEmpty();
    assertThat(reading.extent(she, Purpose.PERSONAL_USE, mother).years())
        .containsExactly(2025, 2024);
  }

  @Test
  void filtersATimelineByWhomARecordIsOf() {
    append("o1", Drafts.allergyOf("見本病院", JUNE), Drafts.allergyOf("見本薬局", JUNE));
    append("o2", Drafts.allergyOf("見本病院", JUNE.plusDays(1)), Drafts.weight("o", JUNE, "50"));

    assertThat(reading.extent(she, Purpose.PERSONAL_USE, mother).origins())
        .startsWith("見本病院")
        .hasSize(3)
        .contains("");
    assertThat(filtered(of("見本病院")))
        .extracting(TimelineEntry::origin)
        .hasSize(2)
        .containsOnly("見本病院");
    assertThat(filtered(of(""))).hasSize(1);
    assertThat(filtered(of("別の病院"))).isEmpty();
  }

  private static TimelineFilter of(String origin) {
    return new TimelineFilter(
        all(), OptionalInt.empty(), Optional.empty(), Optional.of(origin), "");
  }

  @Test
  void asksTheDatabaseAsOftenForALongTimelineAsForAShortOne() {
    append("t0", Drafts.weight("t", JUNE, "50"));
    // the ledger asks for the person's last row once
    timeline();
    int forOne = world.statementsOf(this::timeline);
    DraftRecord[] many =
        IntStream.range(0, 2_000)
            .mapToObj(i -> Drafts.weight("t" + i, JUNE.minusDays(i), "5" + i % 10))
            .toArray(DraftRecord[]::new);
    append("many", many);

    assertThat(world.statementsOf(this::timeline)).isEqualTo(forOne).isLessThanOrEqualTo(9);
    assertThat(world.statementsOf(() -> reading.extent(she, Purpose.PERSONAL_USE, mother)))
        .isLessThanOrEqualTo(9);
  }

  @Test
  void bringsTheItemsOfACheckupWithItAndHidesThemFromTheTimeline() {
    append("checkup", Drafts.checkup(JUNE, 60).toArray(DraftRecord[]::new));

    Page<ReadingRecords.WithParts> found =
        reading.withParts(
            she, Purpose.PERSONAL_USE, mother, Category.CHECKUP, Optional.empty(), 10);

    assertThat(found.items()).hasSize(1);
    assertThat(found.items().get(0).parts()).hasSize(60);
    assertThat(timeline()).hasSize(1);
  }

  @Test
  void asksTheDatabaseAsOftenForManyCheckupsAsForOne() {
    append("c1", Drafts.checkup(JUNE, 5).toArray(DraftRecord[]::new));
    // the ledger asks for the person's last row once
    readCheckups();
    int forOne = world.statementsOf(this::readCheckups);
    for (int i = 1; i < 8; i++) {
      append("c" + i + "+", Drafts.checkup(JUNE.minusYears(i), 5).toArray(DraftRecord[]::new));
    }

    int forMany = world.statementsOf(this::readCheckups);

    assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(9);
  }

  @Test
  void searchesByCodeAndDate() {
    append("s1", Drafts.weight("s1", JUNE, "50"), Drafts.weight("s2", JUNE.plusDays(2), "51"));
    RecordSearch weightsOfJune =
        new RecordSearch(
            "Observation",
            List.of(
                List.of(
                    new RecordSearch.WantedCode("http://loinc.org", "29463-7"),
                    new RecordSearch.WantedCode(null, "other")),
                List.of(new RecordSearch.WantedCode("http://loinc.org", null))),
            List.of(
                List.of(
                    time(RecordSearch.TimeTest.EQ, EffectiveTime.ofYear(1999)),
                    time(RecordSearch.TimeTest.EQ, EffectiveTime.ofDay(JUNE))),
                List.of(time(RecordSearch.TimeTest.LE, EffectiveTime.ofYear(9999)))),
            Optional.empty(),
            10);

    assertThat(
            searching
                .search(
                    she,
                    Purpose.PERSONAL_USE,
                    mother,
                    weightsOfJune,
                    Along.NOTHING,
                    Within.ALL_KINDS)
                .page()
                .items())
        .extracting(HealthRecord::effectiveOn)
        .containsExactly(JUNE);
    assertThat(
            searching
                .count(she, Purpose.PERSONAL_USE, mother, weightsOfJune, Within.ALL_KINDS)
                .orElseThrow())
        .isEqualTo(1);
  }

  @Test
  void findsNothingThatHasOneOfTheCodesAndNotTheOther() {
    append("s1", Drafts.weight("s1", JUNE, "50"));
    RecordSearch both =
        new RecordSearch(
            "Observation",
            List.of(
                List.of(new RecordSearch.WantedCode(null, "29463-7")),
                List.of(new RecordSearch.WantedCode("urn:other", null))),
            List.of(),
            Optional.empty(),
            10);

    assertThat(
            searching
                .search(she, Purpose.PERSONAL_USE, mother, both, Along.NOTHING, Within.ALL_KINDS)
                .page()
                .items())
        .isEmpty();
  }

  /** What stands in a statement stands in the messages of a database that refuses it. */
  @Test
  void writesNothingOfAPersonIntoItsStatements() {
    append("s1", Drafts.weight("s1", JUNE, "50"));
    CountingDataSource database = world.the(CountingDataSource.class);
    RecordSearch search =
        new RecordSearch(
            "Observation",
            List.of(List.of(new RecordSearch.WantedCode("http://loinc.org", "29463-7"))),
            List.of(List.of(time(RecordSearch.TimeTest.GE, EffectiveTime.ofDay(JUNE)))),
            Optional.empty(),
            10);

    List<String> statements =
        database.statementsOf(
            () -> {
              searching.search(
                  she, Purpose.PERSONAL_USE, mother, search, Along.NOTHING, Within.ALL_KINDS);
              searching
                  .count(she, Purpose.PERSONAL_USE, mother, search, Within.ALL_KINDS)
                  .orElseThrow();
              timeline();
              readCheckups();
            });

    assertThat(statements).hasSizeGreaterThanOrEqualTo(4);
    assertThat(statements).noneMatch(sql -> sql.contains(mother.toString()));
    assertThat(statements).noneMatch(sql -> sql.contains("29463-7"));
    assertThat(statements).noneMatch(sql -> sql.contains("2026-") || sql.contains("2025-"));
  }

  private static RecordSearch.WantedTime time(RecordSearch.TimeTest test, EffectiveTime range) {
    return new RecordSearch.WantedTime(test, range.from(), range.until());
  }

  @Test
  void refusesAStrangerLikeOneWhoAsksForNobody() {
    append("secret", Drafts.weight("x", JUNE, "52"));
    HealthRecord hers = only(search("Observation"));
    Caller stranger = people.signsInAs("stranger", people.stranger());

    for (SubjectId subject : List.of(mother, new SubjectId(UUID.randomUUID()))) {
      assertThatThrownBy(
              () ->
                  reading.timeline(
                      stranger,
                      Purpose.PERSONAL_USE,
                      subject,
                      TimelineFilter.everything(),
                      Optional.empty(),
                      10))
          .isInstanceOf(RefusedException.class)
          .hasMessage("refused: NO_GROUND");
    }
    for (RecordId id : List.of(hers.id(), new RecordId(UUID.randomUUID()))) {
      assertThatThrownBy(() -> reading.record(stranger, Purpose.PERSONAL_USE, id))
          .hasMessage("refused: NO_GROUND");
      assertThatThrownBy(() -> reading.resource(stranger, Purpose.PERSONAL_USE, id))
          .hasMessage("refused: NO_GROUND");
    }
    assertThatThrownBy(() -> reading.document(stranger, Purpose.PERSONAL_USE, hers.document()))
        .hasMessage("refused: NO_GROUND");
  }

  @Test
  void writesALedgerRowForEachReadAndEachRefusal() {
    Caller stranger = people.signsInAs("curious", people.stranger());
    timeline();
    assertThatThrownBy(
            () ->
                reading.timeline(
                    stranger,
                    Purpose.PERSONAL_USE,
                    mother,
                    TimelineFilter.everything(),
                    Optional.empty(),
                    10))
        .isInstanceOf(RefusedException.class);

    List<LedgerRow> rows = world.the(ReadingLedger.class).rows(she, mother, null);

    assertThat(rows)
        .filteredOn(row -> row.purpose() == Purpose.PERSONAL_USE)
        .extracting(LedgerRow::permitted)
        .containsExactly(true, false, true);
    assertThat(rows.get(1).accountId()).isEqualTo(stranger.account().value());
    assertThat(world.the(ReadingLedger.class).rows(she, mother, rows.get(0).seq()))
        .extracting(LedgerRow::seq)
        .contains(rows.get(1).seq())
        .doesNotContain(rows.get(0).seq());
  }

  @Test
  void showsTheLedgerByMonthAndWithoutOneselfOnWish() {
    Caller stranger = people.signsInAs("nosy", people.stranger());
    timeline();
    Instant before = world.clock().instant();
    world.clock().pass(Duration.ofDays(40));
    assertThatThrownBy(
            () ->
                reading.timeline(
                    stranger,
                    Purpose.PERSONAL_USE,
                    mother,
                    TimelineFilter.everything(),
                    Optional.empty(),
                    10))
        .isInstanceOf(RefusedException.class);
    Instant now = world.clock().instant();
    ReadingLedger ledger = world.the(ReadingLedger.class);

    var first =
        ledger.part(she, mother, new LedgerFilter(before, before.plusSeconds(60), null), null);
    var others =
        ledger.part(
            she,
            mother,
            new LedgerFilter(before, now.plusSeconds(60), she.account().value()),
            null);

    assertThat(first.rows()).isNotEmpty().allMatch(row -> row.notedAt().isBefore(now));
    assertThat(first.since()).isBeforeOrEqualTo(before);
    assertThat(others.rows()).filteredOn(row -> row.purpose() == Purpose.PERSONAL_USE).hasSize(1);
    assertThat(others.rows().get(0).permitted()).isFalse();
    assertThatThrownBy(
            () -> ledger.part(stranger, mother, new LedgerFilter(before, now, null), null))
        .hasMessage("refused: NO_GROUND");
  }

  @Test
  void letsAGuardianReadUntilTheChildIsOfAge() {
    SubjectId child = people.child();
    people.guards(mother, child);
    append(child, "growth", Drafts.weight("growth", JUNE, "31"));

    assertThat(
            reading
                .timeline(
                    she,
                    Purpose.PERSONAL_USE,
                    child,
                    TimelineFilter.everything(),
                    Optional.empty(),
                    10)
                .items())
        .hasSize(1);
    Caller other = people.signsInAs("other", people.stranger());
    assertThatThrownBy(
            () ->
                reading.timeline(
                    other,
                    Purpose.PERSONAL_USE,
                    child,
                    TimelineFilter.everything(),
                    Optional.empty(),
                    10))
        .isInstanceOf(RefusedException.class);
  }

  private void readCheckups() {
    reading.withParts(she, Purpose.PERSONAL_USE, mother, Category.CHECKUP, Optional.empty(), 10);
  }

  private Records.Appended append(String content, DraftRecord... drafts) {
    return append(mother, content, drafts);
  }

  private Records.Appended append(SubjectId subject, String content, DraftRecord... drafts) {
    return Drafts.append(world, she, subject, Drafts.document(content), drafts);
  }

  private List<HealthRecord> search(String type) {
    return searching
        .search(
            she,
            Purpose.PERSONAL_USE,
            mother,
            new RecordSearch(type, List.of(), List.of(), Optional.empty(), 50),
            Along.NOTHING,
            Within.ALL_KINDS)
        .page()
        .items();
  }

  private static HealthRecord only(List<HealthRecord> records) {
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private List<TimelineEntry> timeline() {
    return filtered(TimelineFilter.everything());
  }

  private List<TimelineEntry> filtered(TimelineFilter filter) {
    return reading
        .timeline(she, Purpose.PERSONAL_USE, mother, filter, Optional.empty(), 50)
        .items();
  }

  private static Set<Category> all() {
    return Set.of(Category.values());
  }
}
