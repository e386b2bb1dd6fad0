package jp.mimamori.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/**
 * A record as the timeline shows it: without its resource.
 *
 * @param day when it took effect; the day of recording when nobody knows
 * @param dated whether anybody knows
 */
public record TimelineEntry(
    RecordId id,
    Category category,
    String resourceType,
    String title,
    LocalDate day,
    boolean dated,
    String status,
    String origin,
    DocumentId document) {

  /** For the query that makes it. */
  public TimelineEntry(
      UUID id,
      Category category,
      String resourceType,
      String title,
      LocalDate day,
      @Nullable Instant from,
      String status,
      String origin,
      UUID document) {
    this(
        new RecordId(id),
        category,
        resourceType,
        title,
        day,
        from != null,
        status,
        origin,
        new DocumentId(document));
  }

  /** The same, of another document. */
  TimelineEntry of(DocumentId other) {
    return new TimelineEntry(id, category, resourceType, title, day, dated, status, origin, other);
  }

  Cursor cursor() {
    return new Cursor(day, id);
  }
}
