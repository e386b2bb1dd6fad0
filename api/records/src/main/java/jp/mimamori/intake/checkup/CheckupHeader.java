package jp.mimamori.intake.checkup;

import java.time.LocalDate;
import jp.mimamori.consent.Category;
import jp.mimamori.intake.Claim;
import jp.mimamori.record.EffectiveTime;

/**
 * What a checkup document says before its results.
 *
 * @param report 報告区分, empty when not given
 * @param program プログラム種別, empty when not given
 * @param date 実施日
 */
record CheckupHeader(
    Claim claim, String report, String program, LocalDate date, Facility facility) {

  /** The same for every file that tells of this checkup. */
  String key() {
    String place = facility.number().isEmpty() ? facility.name() : facility.number();
    return "checkup|" + date + "|" + place + "|" + program;
  }

  String title() {
    return CheckupReport.title(report, program);
  }

  Category category() {
    return CheckupReport.category(report);
  }

  EffectiveTime effective() {
    return EffectiveTime.ofDay(date);
  }
}
