package jp.mimamori.notebook;

import java.util.List;
import java.util.Optional;
import jp.mimamori.code.Systems;
import jp.mimamori.fhir.Node;

/**
 * The codes of record 201: コード種別 1 none, 2 レセプト電算, 3 厚生労働省, 4 YJ, 6 HOT; and the 一般名コード, of which 2
 * is the ministry's.
 *
 * @param isOfAnotherKind whether there is a code that none of these holds
 */
record Codes(
    String kind,
    String code,
    String genericName,
    String genericKind,
    String genericCode,
    boolean isOfAnotherKind) {

  private static final String NONE = "1";

  static Codes of(Node concept) {
    List<Node> codings = concept.all("coding").toList();
    Optional<Node> generic = codings.stream().filter(each -> isGeneric(each, codings)).findFirst();
    Optional<Node> own =
        codings.stream()
            .filter(each -> generic.isEmpty() || each != generic.get())
            .filter(each -> !kind(each).isEmpty())
            .findFirst();
    boolean another =
        own.isEmpty()
            && codings.stream().anyMatch(each -> generic.isEmpty() || each != generic.get());
    Node second = generic.orElse(concept.at("absent"));
    boolean ministrys = second.at("system").text().equals(Systems.GENERIC_NAME);
    return new Codes(
        own.map(Codes::kind).orElse(NONE),
        own.map(each -> each.at("code").text()).orElse(""),
        second.at("display").text(),
        ministrys ? "2" : generic.isPresent() ? NONE : "",
        second.at("code").text(),
        another);
  }

  /** The ministry's, or a name without a system, or the second without one. */
  private static boolean isGeneric(Node coding, List<Node> codings) {
    String system = coding.at("system").text();
    return system.equals(Systems.GENERIC_NAME)
        || (system.isEmpty()
            && (!coding.at("display").text().isEmpty() || codings.indexOf(coding) > 0));
  }

  /** Empty when no number stands for its system. */
  private static String kind(Node coding) {
    return switch (coding.at("system").text()) {
      case "" -> coding.at("code").text().isEmpty() ? "" : NONE;
      case "urn:oid:1.2.392.100495.20.2.71" -> "2";
      case "urn:oid:1.2.392.100495.20.2.72" -> "3";
      case Systems.YJ, "urn:oid:1.2.392.100495.20.2.73" -> "4";
      case Systems.HOT9,
          "http://medis.or.jp/CodeSystem/master-HOT7",
          "http://medis.or.jp/CodeSystem/master-HOT13" ->
          "6";
      default -> "";
    };
  }
}
