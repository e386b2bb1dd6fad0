package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an emergency opens of somebody's other records.
 *
 * @param parts by kind, those without a record too
 * @param checkups of checkups the days alone
 */
public record EmergencyWindowPayload(List<Part> parts, Checkups checkups) {

  /**
   * One kind.
   *
   * @param kind VISITS, DISPENSING, DRUGS, OPERATIONS, CLINICAL or DIALYSIS
   * @param from from which day on
   * @param records newest first
   * @param more whether there is more than is shown
   */
  public record Part(String kind, LocalDate from, List<Item> records, boolean more) {

    @Override
    public String toString() {
      return "Part " + kind;
    }
  }

  /**
   * One record.
   *
   * @param detail a value, or how a drug is taken; empty when there is nothing to say
   * @param origin whose record it is; empty when nobody is named
   */
  public record Item(UUID id, LocalDate day, String title, String detail, String origin) {

    @Override
    public String toString() {
      return "Item " + id;
    }
  }

  /**
   * That there were checkups.
   *
   * @param from from which day on
   * @param days newest first
   */
  public record Checkups(LocalDate from, List<LocalDate> days) {

    @Override
    public String toString() {
      return "Checkups";
    }
  }

  @Override
  public String toString() {
    return "EmergencyWindowPayload";
  }
}
