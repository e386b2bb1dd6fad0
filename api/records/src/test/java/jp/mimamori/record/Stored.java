package jp.mimamori.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** Records as they come out of the store, in words; for tests of what is made from them. */
public final class Stored {

  private static final SubjectId SOMEBODY = new SubjectId(new UUID(7, 7));
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private Stored() {}

  /** A record with the id {@code number}; apostrophes in the JSON stand for quotes. */
  public static HealthRecord record(
      int number, Category category, String type, String title, LocalDate day, String json) {
    return record(number, category, type, title, day, null, json);
  }

  public static HealthRecord record(
      int number,
      Category category,
      String type,
      String title,
      LocalDate day,
      @Nullable Coding code,
      String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    DraftRecord draft =
        new DraftRecord(
            "key " + number,
            category,
            type,
            title,
            code,
            EffectiveTime.ofDay(day),
            null,
            "final",
            null,
            "",
            "{}",
            Labels.NONE);
    return new HealthRecord(SOMEBODY, id(number), draft, "hash", new UUID(9, 9), null, NOW, body);
  }

  /** A draft as it is stored. */
  public static HealthRecord of(int number, DraftRecord draft) {
    byte[] body = draft.template().getBytes(StandardCharsets.UTF_8);
    return new HealthRecord(SOMEBODY, id(number), draft, "hash", new UUID(9, 9), null, NOW, body);
  }

  public static RecordId id(int number) {
    return new RecordId(new UUID(0, number));
  }

  public static ReadingRecords.WithParts whole(HealthRecord whole, HealthRecord... parts) {
    return new ReadingRecords.WithParts(whole, Stream.of(parts).toList());
  }

  public static ReadingRecords.WithParts whole(HealthRecord whole, List<HealthRecord> parts) {
    return new ReadingRecords.WithParts(whole, parts);
  }
}
