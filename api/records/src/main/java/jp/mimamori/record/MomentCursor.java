package jp.mimamori.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in a list that is ordered by when something happened: behind what is named so. */
public record MomentCursor(Instant at, UUID id) {

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  /** Before everything, newest first. */
  public static final MomentCursor NEWEST = new MomentCursor(LATEST, new UUID(0, 0));

  /** Before everything, oldest first. */
  public static final MomentCursor OLDEST = new MomentCursor(Instant.EPOCH, new UUID(0, 0));

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads the textual form; empty when it is none. */
  public static Optional<MomentCursor> of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
      if (parts.length != 2) {
        return Optional.empty();
      }
      Instant at = Instant.parse(parts[0]);
      return at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(new MomentCursor(at, UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
