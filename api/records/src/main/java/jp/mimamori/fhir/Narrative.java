package jp.mimamori.fhir;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a narrative without its markup, for a place that shows text and nothing else. */
public final class Narrative {

  private static final Pattern BREAK =
      Pattern.compile("(?i)<(br|/p|/div|/li|/tr|/h[1-6])\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|[a-z]{2,5});");
  private static final Pattern BLANK_LINES = Pattern.compile("[ \\t]*\\R\\s*");

  private Narrative() {}

  /** Lines of plain text. */
  public static String text(String div) {
    String lines = TAG.matcher(BREAK.matcher(div).replaceAll("\n")).replaceAll("");
    String plain =
        REFERENCE.matcher(lines).replaceAll(m -> Matcher.quoteReplacement(decoded(m.group(1))));
    return BLANK_LINES.matcher(plain).replaceAll("\n").strip();
  }

  private static String decoded(String name) {
    if (name.startsWith("#")) {
      boolean hex = name.startsWith("#x");
      String digits = name.substring(hex ? 2 : 1);
      return point(digits, hex ? 16 : 10);
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> "&" + name + ";";
    };
  }

  private static String point(String digits, int radix) {
    try {
      int point = Integer.parseInt(digits, radix);
      return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
