package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a timeline, newest first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record TimelinePayload(List<Entry> entries, @Nullable String next) {

  /**
   * A record in the timeline.
   *
   * @param day as the document wrote it; a day in Japan; absent when nobody knows
   * @param origin who made it, as the record says; absent when it names nobody
   * @param document the source document it came from
   */
  public record Entry(
      UUID id,
      String category,
      String resourceType,
      String title,
      @Nullable LocalDate day,
      String status,
      @Nullable String origin,
      UUID document) {}
}
