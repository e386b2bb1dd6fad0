package jp.mimamori.emergency;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.consent.WindowKind;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.WindowRecords;

/**
 * What an emergency opens of somebody's other records.
 *
 * @param parts each kind whose content is shown, in their order, those without a record too
 * @param checkups of checkups the days alone
 * @param checkupsFrom from which day on
 */
public record WindowSheet(
    Map<WindowKind, Part> parts, List<WindowRecords.CheckupDay> checkups, LocalDate checkupsFrom) {

  /**
   * One kind.
   *
   * @param from from which day on
   * @param rows newest first
   * @param more whether there is more than is shown
   */
  public record Part(LocalDate from, List<Row> rows, boolean more) {

    public Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One record.
   *
   * @param detail a value, or how a drug is taken; empty when there is nothing to say
   * @param origin whose record it is; empty when nobody is named
   */
  public record Row(RecordId id, LocalDate day, String title, String detail, String origin) {

    @Override
    public String toString() {
      return "Row " + id;
    }
  }

  public WindowSheet {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    checkups = List.copyOf(checkups);
  }

  public boolean isEmpty() {
    return checkups.isEmpty() && parts.values().stream().allMatch(part -> part.rows().isEmpty());
  }

  @Override
  public String toString() {
    return "WindowSheet";
  }
}
