package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** Words as the XHTML of a FHIR narrative; nothing in them can be taken for markup. */
final class Narrative {

  private Narrative() {}

  static JsonObjectBuilder of(List<String> lines) {
    String items =
        lines.stream()
            .map(line -> "<li>" + escaped(line) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
    return Fhir.object()
        .add("status", "generated")
        .add("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + items + "</div>");
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br/>");
                default -> {
                  if (isXml(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  /** What XML 1.0 lets stand in a text. */
  private static boolean isXml(int c) {
    return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
