package jp.mimamori.emergency;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/**
 * A place in a physician's worklist: behind whoever submitted then.
 *
 * @param at when the version was submitted
 */
public record WaitingCursor(Instant at, SubjectId subject) {

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  /** Before everybody. */
  static final WaitingCursor START =
      new WaitingCursor(Instant.EPOCH, new SubjectId(new UUID(0, 0)));

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + subject).getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads the textual form; empty when it is none. */
  public static Optional<WaitingCursor> of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
      if (parts.length != 2) {
        return Optional.empty();
      }
      Instant at = Instant.parse(parts[0]);
      return at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(new WaitingCursor(at, new SubjectId(UUID.fromString(parts[1]))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "WaitingCursor " + at;
  }
}
