package jp.mimamori.intake.checkup;

import org.jspecify.annotations.Nullable;

/**
 * One result that a {@link CheckupDocument} writes. Each method answers a new entry.
 *
 * @param value number, answer code or text as the item's type wants it; null for none
 * @param absence why there is none
 * @param interpretation H, L, N, HX or LX; empty for none
 * @param low lower end of the reference range, empty for none
 * @param high upper end, empty for none
 */
public record CheckupEntry(
    String code,
    @Nullable String value,
    Absence absence,
    String interpretation,
    String low,
    String high) {

  /** Why a result has no value. */
  public enum Absence {
    NONE,
    NOT_DONE,
    NOT_MEASURABLE
  }

  public static CheckupEntry of(String code, String value) {
    return new CheckupEntry(code, value, Absence.NONE, "", "", "");
  }

  /** 未実施. */
  public static CheckupEntry notDone(String code) {
    return new CheckupEntry(code, null, Absence.NOT_DONE, "", "", "");
  }

  /** 測定不能. */
  public static CheckupEntry notMeasurable(String code) {
    return new CheckupEntry(code, null, Absence.NOT_MEASURABLE, "", "", "");
  }

  /** H, L or N; HX or LX for a value that is only the limit of what can be entered. */
  public CheckupEntry judged(String code) {
    return new CheckupEntry(this.code, value, absence, code, low, high);
  }

  /** The laboratory's own range; an end that is open is empty. */
  public CheckupEntry referring(String from, String to) {
    return new CheckupEntry(code, value, absence, interpretation, from, to);
  }

  String xml() {
    CheckupItem item = CheckupItems.find(code).orElse(null);
    StringBuilder xml = new StringBuilder("<observation classCode=\"OBS\" moodCode=\"EVN\"");
    if (absence == Absence.NOT_DONE) {
      xml.append(" negationInd=\"true\"");
    }
    xml.append("><code code=\"").append(text(code));
    xml.append("\" displayName=\"").append(text(item == null ? code : item.name())).append("\"/>");
    if (absence != Absence.NOT_DONE) {
      xml.append(value(item));
      if (!interpretation.isEmpty()) {
        xml.append("<interpretationCode code=\"").append(text(interpretation)).append("\"/>");
      }
      if (item != null && !item.method().isEmpty()) {
        xml.append("<methodCode code=\"").append(item.method()).append("\"/>");
      }
      xml.append(range(item));
    }
    return xml.append("</observation>").toString();
  }

  /** Text that may stand in an attribute or an element. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String value(@Nullable CheckupItem item) {
    String type = item == null ? "ST" : item.type();
    if (value == null) {
      return "<value xsi:type=\"" + type + "\" nullFlavor=\"NI\"/>";
    }
    return switch (type) {
      case "PQ" -> "<value xsi:type=\"PQ\" value=\"" + text(value) + "\"" + unit(item) + "/>";
      case "CD", "CO" ->
          "<value xsi:type=\"%s\" code=\"%s\" codeSystem=\"%s\"/>"
              .formatted(type, text(value), item == null ? "" : item.answerSystem());
      default -> "<value xsi:type=\"ST\">" + text(value) + "</value>";
    };
  }

  private String range(@Nullable CheckupItem item) {
    if (low.isEmpty() && high.isEmpty()) {
      return "";
    }
    return "<referenceRange><observationRange><value xsi:type=\"IVL_PQ\">"
        + limit("low", low, item)
        + limit("high", high, item)
        + "</value></observationRange></referenceRange>";
  }

  private static String limit(String name, String value, @Nullable CheckupItem item) {
    return value.isEmpty() ? "" : "<" + name + " value=\"" + text(value) + "\"" + unit(item) + "/>";
  }

  /** As the item table of the ministry writes it. */
  private static String unit(@Nullable CheckupItem item) {
    if (item == null || item.ucum().isEmpty()) {
      return "";
    }
    String unit = item.written().isEmpty() ? item.ucum() : item.written();
    return " unit=\"" + text(unit) + "\"";
  }
}
