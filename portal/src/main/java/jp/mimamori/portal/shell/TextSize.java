package jp.mimamori.portal.shell;

import java.util.Optional;
import java.util.stream.Stream;

/** How large the text is, on top of what the browser does. */
public enum TextSize {
  STANDARD,
  LARGE,
  LARGER;

  /** The class that the page carries, and the value of the cookie. */
  public String className() {
    return "text-" + name().toLowerCase(java.util.Locale.ROOT);
  }

  public static TextSize of(Optional<String> cookie) {
    return Stream.of(values())
        .filter(size -> size.className().equals(cookie.orElse("")))
        .findFirst()
        .orElse(STANDARD);
  }
}
