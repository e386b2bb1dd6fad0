package jp.mimamori.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as one line of JSON that can stand inside a page: of what ends a script or begins a tag
 * nothing is left as it is.
 */
final class JsonLine {

  private final StringBuilder text = new StringBuilder(512);

  private JsonLine() {}

  /**
   * @param value text, a whole number, a truth, null, or a list or map of such
   */
  static String of(@Nullable Object value) {
    JsonLine line = new JsonLine();
    line.add(value);
    return line.text.append('\n').toString();
  }

  private void add(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof List<?> list) {
      add(list);
    } else if (value instanceof Map<?, ?> map) {
      add(map);
    } else {
      quote(value.toString());
    }
  }

  private void add(List<?> list) {
    text.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      add(i.next());
      text.append(i.hasNext() ? "," : "");
    }
    text.append(']');
  }

  private void add(Map<?, ?> map) {
    text.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(comma);
      quote(String.valueOf(entry.getKey()));
      text.append(':');
      add(entry.getValue());
      comma = ",";
    }
    text.append('}');
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f && "\"\\<>&'`".indexOf(c) < 0;
      boolean letter = c > 0xa0 && Character.isLetterOrDigit(c);
      if (plain || letter || Character.isSurrogate(c)) {
        text.append(c);
      } else {
        text.append("\\u%04x".formatted((int) c));
      }
    }
    text.append('"');
  }
}
