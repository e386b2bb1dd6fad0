package jp.mimamori.mobile;

import java.time.LocalDate;

/**
 * An address for calendar programs.
 *
 * @param address told this once; whoever has it sees what is due
 * @param lastDay the last day on which it opens anything
 */
public record CalendarPayload(String address, LocalDate lastDay) {

  @Override
  public String toString() {
    return "CalendarPayload until " + lastDay;
  }
}
