package jp.mimamori.rest.input;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** Places in lists out of URLs: opaque to whoever gives them back. */
public final class Places {

  private Places() {}

  /**
   * A place as it was given; empty for the beginning.
   *
   * @throws BadParameter when it was not given so
   */
  public static <T> Optional<T> of(@Nullable String cursor, Function<String, Optional<T>> reading) {
    return cursor == null
        ? Optional.empty()
        : Optional.of(
            reading
                .apply(cursor)
                .orElseThrow(() -> new BadParameter("cursor", "Give next as it was given.")));
  }

  /** The place behind something with an id or a number; null at the end. */
  public static @Nullable String text(@Nullable Object behind) {
    return behind == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(behind.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** Behind which id; null for the beginning. */
  public static @Nullable UUID id(@Nullable String cursor) {
    return of(cursor, text -> read(text).flatMap(RecordId::of)).map(RecordId::value).orElse(null);
  }

  /** Behind which number; null for the beginning. */
  public static @Nullable Integer number(@Nullable String cursor) {
    return of(cursor, text -> read(text).filter(n -> n.matches("[0-9]{1,9}")).map(Integer::valueOf))
        .orElse(null);
  }

  private static Optional<String> read(String cursor) {
    try {
      return Optional.of(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
