package jp.mimamori.rest.fhir;

import java.util.ArrayList;
import java.util.List;

/** Backslash escapes in search values (FHIR R4 §3.1.1.4.0.1). */
final class Escapes {

  private Escapes() {}

  /** Splits at separators that are not escaped, into at most so many parts; escapes stay. */
  static List<String> split(String text, char separator, int most) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == separator && parts.size() < most - 1) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The text that is meant. */
  static String plain(String escaped) {
    return escaped.replaceAll("\\\\([,|$\\\\])", "$1");
  }
}
