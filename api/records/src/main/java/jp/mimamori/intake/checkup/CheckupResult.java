package jp.mimamori.intake.checkup;

import jp.mimamori.intake.Element;
import org.jspecify.annotations.Nullable;

/**
 * One observation element with a code of its own, and what is known about it.
 *
 * @param key of its record
 * @param place for findings
 * @param code as written, not blank
 * @param item its row of the item tables, null when it has none
 */
record CheckupResult(
    String key, String place, String code, @Nullable CheckupItem item, Element element) {

  /** The item's name; an unknown item has the name that the document gives. */
  String name() {
    if (item != null) {
      return item.name();
    }
    String display = element.at("code").attribute("displayName").strip();
    return display.isEmpty() ? code : display;
  }

  String system() {
    String oid = element.at("code").attribute("codeSystem").strip();
    return oid.isEmpty() ? Oid.uri(Oid.ITEM) : Oid.uri(oid);
  }

  boolean isNegated() {
    return element.attribute("negationInd").equals("true");
  }

  boolean isBound() {
    return element.children("interpretationCode").stream()
        .map(code -> code.attribute("code").strip())
        .anyMatch(code -> code.equals("HX") || code.equals("LX"));
  }

  String kind() {
    return item == null ? "exam" : item.kind();
  }
}
