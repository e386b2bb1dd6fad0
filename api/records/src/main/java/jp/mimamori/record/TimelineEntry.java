package jp.mimamori.record;

import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.consent.Category;

/** A record as the timeline shows it: without its resource. */
public record TimelineEntry(
    RecordId id,
    Category category,
    String resourceType,
    String title,
    LocalDate day,
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
      String status,
      String origin,
      UUID document) {
    this(
        new RecordId(id),
        category,
        resourceType,
        title,
        day,
        status,
        origin,
        new DocumentId(document));
  }

  Cursor cursor() {
    return new Cursor(day, id);
  }
}
