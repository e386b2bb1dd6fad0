package jp.mimamori.portal.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page being written: every text and every attribute is escaped, every element is closed. */
final class Html {

  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

  private final StringBuilder out = new StringBuilder(20_000);
  private final Deque<String> open = new ArrayDeque<>();

  Html() {
    out.append("<!DOCTYPE html>\n");
  }

  /**
   * Begins an element; one that holds nothing is over at once.
   *
   * @param attributes names and values, one after the other; one without a value is written so for
   *     an empty value, but for {@code lang} and {@code value}; one of null is left out
   */
  Html open(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      attribute(Objects.requireNonNull(attributes[i]), attributes[i + 1]);
    }
    out.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  private void attribute(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    out.append(' ').append(name);
    if (!value.isEmpty() || name.equals("lang") || name.equals("value")) {
      out.append("=\"").append(escaped(value)).append('"');
    }
  }

  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element and begins a new line of the source. */
  Html end() {
    close();
    out.append('\n');
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Text in which each line is a line. */
  Html lines(String text) {
    out.append(escaped(text).replace("\n", "<br>"));
    return this;
  }

  /** An element that holds a text and nothing else. */
  Html with(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).end();
  }

  /** A style sheet, as it is: it is ours. */
  Html style(String css) {
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  /** A drawing of our own, as it is: no word in it is somebody else's. */
  Html drawing(String svg) {
    out.append(svg);
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * The whole page.
   *
   * @throws IllegalStateException when something is still open: a bug of ours
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }
}
