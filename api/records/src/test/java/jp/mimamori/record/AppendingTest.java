package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppendingTest {

  private static final SubjectId SHE = new SubjectId(new UUID(1, 1));
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final Appending appending = new Appending(SHE, new DocumentId(new UUID(2, 2)), NOW);

  @Test
  void putsRealIdsWhereTheTokensStood() {
    HealthRecord record = only(append(List.of(), draft("k", null, "a")));

    assertThat(body(record))
        .contains("\"id\":\"" + record.id() + "\"", "\"Patient/" + SHE + "\"")
        .doesNotContain("draft-");
  }

  @Test
  void addsWhatIsNotStoredYet() {
    List<Appending.Stored> stored = stored(append(List.of(), draft("k", null, "a")));

    assertThat(append(stored, draft("k", null, "a"), draft("l", null, "a"))).hasSize(1);
  }

  @Test
  void namesWhatAnotherContentReplaces() {
    HealthRecord first = only(append(List.of(), draft("k", null, "a")));

    HealthRecord second = only(append(stored(List.of(first)), draft("k", null, "b")));

    assertThat(second.replaces()).isEqualTo(first.id());
    assertThat(second.sourceKey()).isEqualTo(first.sourceKey());
    assertThat(first.replaces()).isNull();
  }

  @Test
  void replacesTheNewestOfAChainAlsoWhenAClockWasSetBack() {
    HealthRecord first = only(append(List.of(), draft("k", null, "a")));
    HealthRecord second = only(append(stored(List.of(first)), draft("k", null, "b")));

    for (List<HealthRecord> order : List.of(List.of(first, second), List.of(second, first))) {
      HealthRecord third = only(append(stored(order), draft("k", null, "c")));

      assertThat(third.replaces()).isEqualTo(second.id());
    }
  }

  @Test
  void doesNotBringBackAContentThatWasReplaced() {
    HealthRecord first = only(append(List.of(), draft("k", null, "a")));
    HealthRecord second = only(append(stored(List.of(first)), draft("k", null, "b")));

    assertThat(append(stored(List.of(first, second)), draft("k", null, "a"))).isEmpty();
  }

  @Test
  void namesTheWholeOfAPart() {
    List<HealthRecord> added =
        append(List.of(), draft("whole", null, "a"), draft("part", "whole", "b"));

    assertThat(added.get(1).partOf()).isEqualTo(added.get(0).sourceKey());
    assertThat(body(added.get(1))).contains("Thing/" + added.get(0).id());
  }

  @Test
  void refersToARecordThatIsKnownByItsStoredId() {
    HealthRecord whole = only(append(List.of(), draft("whole", null, "a")));

    HealthRecord part =
        only(
            append(stored(List.of(whole)), draft("whole", null, "a"), draft("part", "whole", "b")));

    assertThat(body(part)).contains("Thing/" + whole.id());
  }

  @Test
  void leavesATokenOfNoDraftAsItStands() {
    String foreign = DraftRecord.token("elsewhere");

    assertThat(body(only(append(List.of(), draft("k", null, foreign))))).contains(foreign);
  }

  @Test
  void leavesTextAsItWasWrittenThatHoldsAToken() {
    String hostile = "see draft-subject and " + DraftRecord.token("k") + " and $1 \\\\ of it";

    assertThat(body(only(append(List.of(), draft("k", null, hostile))))).contains(hostile);
  }

  @Test
  void keepsTheFactsOfTheDraft() {
    HealthRecord record = only(append(List.of(), draft("k", null, "a")));

    assertThat(record.subject()).isEqualTo(SHE);
    assertThat(record.document()).isEqualTo(new DocumentId(new UUID(2, 2)));
    assertThat(record.recordedAt()).isEqualTo(NOW);
    assertThat(record.category()).isEqualTo(Category.OTHER);
  }

  private List<HealthRecord> append(List<Appending.Stored> stored, DraftRecord... drafts) {
    return appending.records(List.of(drafts), stored);
  }

  private static List<Appending.Stored> stored(List<HealthRecord> records) {
    List<Appending.Stored> stored = new ArrayList<>();
    for (HealthRecord record : records) {
      stored.add(
          new Appending.Stored(
              record.sourceKey(), record.contentHash(), record.id(), record.replaces()));
    }
    return stored;
  }

  private static HealthRecord only(List<HealthRecord> records) {
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static String body(HealthRecord record) {
    return new String(record.body(), StandardCharsets.UTF_8);
  }

  private static DraftRecord draft(String key, @Nullable String partOf, String note) {
    String whole =
        partOf == null
            ? ""
            : ",\"partOf\":{\"reference\":\"Thing/" + DraftRecord.token(partOf) + "\"}";
    String template =
        "{\"id\":\"%s\",\"subject\":{\"reference\":\"Patient/draft-subject\"}%s,\"note\":\"%s\"}"
            .formatted(DraftRecord.token(key), whole, note);
    return new DraftRecord(
        key,
        Category.OTHER,
        "Thing",
        "見本",
        null,
        EffectiveTime.ofDay(LocalDate.of(2025, 6, 3)),
        null,
        "",
        partOf,
        "",
        template,
        Labels.NONE);
  }
}
