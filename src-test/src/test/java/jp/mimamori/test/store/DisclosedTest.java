package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger says which records left, and that none did. */
@ParameterizedClass
@EnumSource(Database.class)
class DisclosedTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);

  private final World world;
  private final Household people;
  private final ReadingRecords reading;
  private final SubjectId mother;
  private final Caller she;

  DisclosedTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    reading = world.the(ReadingRecords.class);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
  }

  @Test
  void countsTheRecordsOfAPageAndNamesTheirKinds() {
    append(Drafts.weight("w", JUNE, "52"), Drafts.allergy(JUNE));

    Page<TimelineEntry> page =
        reading.timeline(
            she, Purpose.PERSONAL_USE, mother, TimelineFilter.everything(), Optional.empty(), 20);

    LedgerRow row = newest();
    List<UUID> ids = page.items().stream().map(entry -> entry.id().value()).toList();
    assertThat(row.recordCount()).isEqualTo(2);
    assertThat(row.contained()).isEqualTo("ALLERGY,VITALS");
    assertThat(row.recordDigest()).isEqualTo(Disclosed.of(ids, Set.of()).digest()).hasSize(64);
  }

  @Test
  void countsPartsWithTheirWhole() {
    append(Drafts.checkup(JUNE, 12).toArray(DraftRecord[]::new));

    reading.withParts(she, Purpose.PERSONAL_USE, mother, Category.CHECKUP, Optional.empty(), 10);

    LedgerRow row = newest();
    assertThat(row.recordCount()).isEqualTo(13);
    assertThat(row.contained()).isEqualTo("CHECKUP");
  }

  @Test
  void hasOneDigestForTheSameRecordsInAnyOrder() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();
    List<UUID> others = Stream.concat(ids.stream().skip(1), Stream.of(ids.get(0))).toList();

    assertThat(Disclosed.of(ids, Set.of())).isEqualTo(Disclosed.of(others, Set.of()));
    assertThat(Disclosed.of(ids, Set.of())).isNotEqualTo(Disclosed.of(ids.subList(1, 5), Set.of()));
  }

  @Test
  void saysThatYearsAreNoRecords() {
    append(Drafts.weight("y", JUNE, "52"));

    reading.extent(she, Purpose.PERSONAL_USE, mother);

    LedgerRow row = newest();
    assertThat(row.action()).isEqualTo(Action.READ);
    assertThat(row.recordCount()).isZero();
    assertThat(row.recordDigest()).isNull();
    assertThat(row.contained()).isEmpty();
  }

  @Test
  void saysThatNothingLeftToAStranger() {
    append(Drafts.weight("s", JUNE, "52"));
    Caller stranger = people.signsInAs("stranger", people.stranger());

    assertThatThrownBy(
            () ->
                reading.timeline(
                    stranger,
                    Purpose.PERSONAL_USE,
                    mother,
                    TimelineFilter.everything(),
                    Optional.empty(),
                    20))
        .isInstanceOf(RefusedException.class);

    LedgerRow row = newest();
    assertThat(row.refusal()).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(row.recordCount()).isZero();
    assertThat(row.recordDigest()).isNull();
  }

  @Test
  void saysThatNothingLeftWhenARecordIsNotThere() {
    assertThatThrownBy(
            () -> reading.record(she, Purpose.PERSONAL_USE, new RecordId(UUID.randomUUID())))
        .isInstanceOf(RefusedException.class);

    assertThat(rows()).extracting(LedgerRow::permitted).doesNotContain(false);
  }

  @Test
  void ordersByPlaceAndSaysSoWhenTheClockJumpsBack() {
    reading.extent(she, Purpose.PERSONAL_USE, mother);
    world.clock().pass(Duration.ofDays(-2));
    reading.extent(she, Purpose.PERSONAL_USE, mother);
    LedgerRow early = newest();
    world.clock().pass(Duration.ofDays(2));
    reading.extent(she, Purpose.PERSONAL_USE, mother);

    List<LedgerRow> rows = rows();

    assertThat(early.clockBack()).isTrue();
    assertThat(rows).extracting(LedgerRow::seq).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(rows.get(1).clockBack()).isFalse();
  }

  private void append(DraftRecord... drafts) {
    Drafts.append(world, she, mother, Drafts.document(UUID.randomUUID().toString()), drafts);
  }

  /** The newest row but the one that looking makes. */
  private LedgerRow newest() {
    return rows().get(1);
  }

  private List<LedgerRow> rows() {
    return world.the(ReadingLedger.class).rows(she, mother, null);
  }
}
