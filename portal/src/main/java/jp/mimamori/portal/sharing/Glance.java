package jp.mimamori.portal.sharing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mimamori.ledger.LedgerRow;

/**
 * Rows of the ledger that follow each other and say the same, within half an hour: one glance of
 * one person, however many pages it took. No row is left out; a glance counts them.
 *
 * @param last the newest of them
 * @param first the oldest
 */
record Glance(LedgerRow last, LedgerRow first, int count) {

  private static final Duration ONE_SITTING = Duration.ofMinutes(30);

  /**
   * @param rows newest first
   */
  static List<Glance> of(List<LedgerRow> rows) {
    List<Glance> glances = new ArrayList<>();
    for (LedgerRow row : rows) {
      int end = glances.size() - 1;
      if (end >= 0 && glances.get(end).goesOnWith(row)) {
        Glance open = glances.get(end);
        glances.set(end, new Glance(open.last, row, open.count + 1));
      } else {
        glances.add(new Glance(row, row, 1));
      }
    }
    return glances;
  }

  private boolean goesOnWith(LedgerRow row) {
    return row.accountId().equals(first.accountId())
        && row.action() == first.action()
        && row.categories().equals(first.categories())
        && row.purpose() == first.purpose()
        && row.channel() == first.channel()
        && row.ground() == first.ground()
        && row.refusal() == first.refusal()
        && Objects.equals(row.callerName(), first.callerName())
        && Duration.between(row.notedAt(), first.notedAt()).compareTo(ONE_SITTING) < 0;
  }
}
