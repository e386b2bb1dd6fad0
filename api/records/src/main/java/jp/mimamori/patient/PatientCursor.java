package jp.mimamori.patient;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in a practitioner's list, which is in the order of what ends first. */
public record PatientCursor(Instant until, UUID grant) {

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((until + " " + grant).getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads the textual form; empty when it is none. */
  public static Optional<PatientCursor> of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
      if (parts.length != 2) {
        return Optional.empty();
      }
      Instant until = Instant.parse(parts[0]);
      // no grant ends then, and not every database has such a day
      return until.isBefore(Instant.EPOCH) || until.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(new PatientCursor(until, UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
