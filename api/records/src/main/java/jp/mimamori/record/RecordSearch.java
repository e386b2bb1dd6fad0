package jp.mimamori.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search by the lifted facts, as the FHIR door asks it.
 *
 * @param resourceType only this type
 * @param codes only records with one of these codes; empty for any
 * @param from only records that reach into or past this instant
 * @param until only records that begin before this instant
 * @param after the place the page starts behind
 * @param size at most so many; 1 to 100
 */
public record RecordSearch(
    String resourceType,
    List<WantedCode> codes,
    @Nullable Instant from,
    @Nullable Instant until,
    Optional<Cursor> after,
    int size) {

  /** A code with its system, or in whatever system. */
  public record WantedCode(@Nullable String system, String code) {}

  public RecordSearch {
    codes = List.copyOf(codes);
    if (size < 1 || size > 100) {
      throw new IllegalArgumentException("a page holds 1 to 100 records");
    }
  }
}
