package jp.mimamori.notebook;

import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.fhir.Node;

/**
 * How drugs are taken that stand under one RP (records 301 and 311).
 *
 * @param count 調剤数量, empty when not said
 * @param codeKind 用法コード種別: 1 none, 2 JAMI
 */
record Usage(
    String name,
    List<String> supplements,
    String count,
    String unit,
    Form form,
    String codeKind,
    String code) {

  private static final String BETWEEN = "　";
  private static final String JAMI = "http://jami.jp/CodeSystem/MedicationUsage";

  /**
   * @param noted 調剤数量 as a remark has it, number and unit; empty when there is none
   */
  static Usage of(Node dispense, Node dosage, Form form, Amount noted) {
    List<String> supplements =
        dosage
            .all("additionalInstruction")
            .map(Node::concept)
            .filter(text -> !text.isEmpty())
            .toList();
    Node coded = dosage.at("timing", "code");
    Node coding = coded.at("coding");
    Amount count = count(dispense, form, noted);
    return new Usage(
        name(dosage.at("text").text(), coded.at("text").text(), supplements),
        supplements,
        count.number(),
        count.unit(),
        form,
        coding.at("system").text().equals(JAMI) ? "2" : "1",
        coding.at("code").text());
  }

  private static String name(String text, String coded, List<String> supplements) {
    String tail = String.join(BETWEEN, supplements);
    if (text.isEmpty()) {
      return coded;
    }
    if (text.equals(tail)) {
      return "";
    }
    return !tail.isEmpty() && text.endsWith(BETWEEN + tail)
        ? text.substring(0, text.length() - tail.length() - BETWEEN.length())
        : text;
  }

  private static Amount count(Node dispense, Form form, Amount noted) {
    Amount days = Amount.of(dispense.at("daysSupply"));
    if (!days.number().isEmpty()) {
      return new Amount(days.number(), "日分");
    }
    if (form.isPerDose() && dispense.at("quantity").isPresent()) {
      return Amount.of(dispense.at("quantity"));
    }
    if (noted.isEmpty() && form.isTotal()) {
      return new Amount("1", "調剤");
    }
    return noted;
  }

  private boolean saysNothing() {
    return (name + count + form.code() + code).isEmpty();
  }

  void write(String rp, Lines lines) {
    if (!saysNothing()) {
      lines.add("301", rp, name, count, unit, form.code(), codeKind, code, Lines.STAFF);
    }
    supplements.forEach(text -> lines.add("311", rp, text, Lines.STAFF));
  }

  /** Tells usages apart. */
  @Override
  public String toString() {
    return List.of(name, count, unit, form.code(), code).stream().collect(Collectors.joining("\t"))
        + supplements;
  }
}
