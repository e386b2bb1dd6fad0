package jp.mimamori.checkup.judging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;

/**
 * What the rules set limits to, by the beginnings of its item codes (JLAC10, 特定健診項目コード) in the
 * order in which a value is taken: of blood pressures その他 before the second before the first.
 */
public enum Measure {
  WAIST("9N0161601", "9N0161602", "9N0161603"),
  VISCERAL_FAT("9N021"),
  BMI("9N011"),
  SYSTOLIC("9A755", "9A752", "9A751"),
  DIASTOLIC("9A765", "9A762", "9A761"),
  TRIGLYCERIDES_FASTING("3F0150000023"),
  TRIGLYCERIDES_CASUAL("3F0151299023"),
  HDL("3F0700000023"),
  LDL("3F0770000023"),
  NON_HDL("3F0690000023"),
  GLUCOSE_FASTING("3D0100000019", "3D0100000022"),
  GLUCOSE_CASUAL("3D0101299"),
  HBA1C("3D0460000019"),
  AST("3B0350000023"),
  ALT("3B0450000023"),
  GAMMA_GT("3B0900000023"),
  EGFR("8A0650000023"),
  HAEMOGLOBIN("2A0300000019"),
  /** Not limited itself; eGFR is computed of it. */
  CREATININE("3C0150000023"),
  HEIGHT("9N001"),
  WEIGHT("9N006");

  /** The last two digits of what is measured in words, or is an answer (JLAC10 result code). */
  private static final List<String> NO_VALUE = List.of("11", "49");

  private static final Set<String> SYSTEMS = Set.of(Systems.CHECKUP_ITEM, Systems.JLAC10);

  private final List<String> codes;

  Measure(String... codes) {
    this.codes = List.of(codes);
  }

  List<String> codes() {
    return codes;
  }

  /** What this item measures; empty when the rules say nothing of it. */
  public static Optional<Measure> of(CheckupItem item) {
    return Stream.of(values())
        .filter(measure -> measure.codes.stream().anyMatch(code -> isOf(item, code)))
        .findFirst();
  }

  static boolean isOf(CheckupItem item, String beginning) {
    return code(item)
        .filter(code -> code.startsWith(beginning))
        .filter(code -> NO_VALUE.stream().noneMatch(code::endsWith))
        .isPresent();
  }

  /** The item's code; empty where it is one of another system, which may mean something else. */
  static Optional<String> code(CheckupItem item) {
    return Optional.ofNullable(item.code())
        .filter(coding -> SYSTEMS.contains(coding.system()))
        .map(Coding::code);
  }
}
