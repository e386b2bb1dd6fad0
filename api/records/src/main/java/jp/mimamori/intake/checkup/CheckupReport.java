package jp.mimamori.intake.checkup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Category;

/** 報告区分 and プログラム種別: what kind of report this is, and what it is called. */
final class CheckupReport {

  static final Set<String> DELETIONS = Set.of("19", "49", "69", "79", "89");
  static final Set<String> GUIDANCE = Set.of("21", "22", "23", "24", "25");

  private static final String INFANT = "43";
  private static final String PREGNANCY = "44";

  private static final Map<String, String> REPORTS =
      Map.of(
          "10", "特定健診", "40", "健診", "41", "事業者健診", "42", "自治体の検診", INFANT, "乳幼児健診", PREGNANCY,
          "妊婦健診", "60", "その他の健診", "70", "その他の健診", "80", "その他の健診", "99", "その他の健診");

  private static final Map<String, String> PROGRAMS =
      Map.of(
          "000", "健診",
          "010", "特定健診",
          "020", "後期高齢者健診",
          "030", "事業者健診",
          "040", "学校健診",
          "060", "がん検診",
          "070", "保険者以外の健診",
          "080", "保険者の健診",
          "090", "肝炎検診",
          "990", "その他の健診");

  private CheckupReport() {}

  static Optional<String> report(String code) {
    return Optional.ofNullable(REPORTS.get(code));
  }

  static Optional<String> program(String code) {
    return Optional.ofNullable(PROGRAMS.get(code));
  }

  static Category category(String report) {
    return isMaternal(report) ? Category.MATERNAL_CHILD : Category.CHECKUP;
  }

  static String title(String report, String program) {
    return isMaternal(report) ? REPORTS.get(report) : program(program).orElse("健診");
  }

  private static boolean isMaternal(String report) {
    return report.equals(INFANT) || report.equals(PREGNANCY);
  }
}
