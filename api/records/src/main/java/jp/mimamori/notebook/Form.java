package jp.mimamori.notebook;

import java.util.List;
import jp.mimamori.fhir.Node;

/** 剤形区分 of record 301, by the words that the intake wrote for its code. */
record Form(String code) {

  private static final List<String> NAMES =
      List.of("", "内服", "内滴", "屯服", "注射", "外用", "浸煎", "湯", "", "材料", "その他");
  private static final List<String> PER_DAY = List.of("1", "6", "7");
  private static final List<String> TOTAL = List.of("2", "4", "5", "9", "10");
  private static final String OTHER = "剤形区分 ";

  /** Of a dispensing; where nothing is said by what its amounts tell. */
  static Form of(Node dispense, Node dosage) {
    String said = dosage.at("method", "text").text();
    if (!said.isEmpty() && NAMES.contains(said)) {
      return new Form("" + NAMES.indexOf(said));
    }
    if (said.startsWith(OTHER)) {
      return new Form(said.substring(OTHER.length()));
    }
    if (dosage.at("asNeededBoolean").text().equals("true")) {
      return new Form("3");
    }
    boolean daily =
        dosage.at("doseAndRate", "rateRatio").isPresent() || dispense.at("daysSupply").isPresent();
    return new Form(daily ? "1" : dispense.at("quantity").isPresent() ? "10" : "");
  }

  boolean isPerDay() {
    return PER_DAY.contains(code);
  }

  boolean isPerDose() {
    return code.equals("3");
  }

  boolean isTotal() {
    return TOTAL.contains(code);
  }
}
