package jp.mimamori.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list that is ordered newest first. It stays right while records are added: the next
 * page holds what comes after this record, not what comes after so many records.
 */
public record Cursor(LocalDate day, RecordId id) {

  /**
   * The form in which it travels in a URL: it names no health data but a day, hidden from a passing
   * glance only.
   */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((day + " " + id).getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads the textual form; empty when it is none. */
  public static Optional<Cursor> of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
      if (parts.length != 2) {
        return Optional.empty();
      }
      LocalDate day = LocalDate.parse(parts[0]);
      if (day.getYear() < 0 || day.getYear() > 9999) {
        return Optional.empty();
      }
      return RecordId.of(parts[1]).map(id -> new Cursor(day, id));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
