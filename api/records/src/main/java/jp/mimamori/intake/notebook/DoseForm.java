package jp.mimamori.intake.notebook;

import java.util.Arrays;
import java.util.Optional;

/** 剤形区分 of record 301, and what the amount of record 201 means for it. */
enum DoseForm {
  ORAL("1", "内服", Amount.PER_DAY),
  ORAL_DROPS("2", "内滴", Amount.TOTAL),
  AS_NEEDED("3", "屯服", Amount.PER_DOSE),
  INJECTION("4", "注射", Amount.TOTAL),
  EXTERNAL("5", "外用", Amount.TOTAL),
  DECOCTION("6", "浸煎", Amount.PER_DAY),
  HERBAL_TEA("7", "湯", Amount.PER_DAY),
  MATERIAL("9", "材料", Amount.TOTAL),
  OTHER("10", "その他", Amount.TOTAL);

  /** What an amount counts. */
  enum Amount {
    PER_DAY,
    PER_DOSE,
    TOTAL
  }

  private final String code;
  private final String text;
  private final Amount amount;

  DoseForm(String code, String text, Amount amount) {
    this.code = code;
    this.text = text;
    this.amount = amount;
  }

  static Optional<DoseForm> of(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }

  /** Materials and containers have no usage of their own. */
  boolean needsUsage() {
    return this != MATERIAL && this != OTHER;
  }

  String text() {
    return text;
  }

  Amount amount() {
    return amount;
  }
}
