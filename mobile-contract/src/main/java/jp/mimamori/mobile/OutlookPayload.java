package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;

/**
 * What the coming years bring, if nobody decides anything until then.
 *
 * @param today the first day
 * @param last the last day that was looked at
 * @param turns who sees what from which day on; the first of them today
 * @param ages when each rule comes or came to apply, earliest first
 */
public record OutlookPayload(
    LocalDate today, LocalDate last, List<RehearsalPayload> turns, List<Age> ages) {

  /**
   * That a rule comes to apply.
   *
   * @param age in years
   */
  public record Age(String rule, LocalDate day, int age) {}
}
