package jp.mimamori.checkup.judging;

import java.util.List;
import jp.mimamori.checkup.CheckupItem;

/**
 * A risk, and by which results it is told.
 *
 * @param items those that were looked at; empty when there is none, or it was an answer
 * @param byMedicine whether it is there because something is taken for it
 */
public record Counted(Risk risk, Truth there, List<CheckupItem> items, boolean byMedicine) {

  public Counted {
    items = List.copyOf(items);
  }

  @Override
  public String toString() {
    return "Counted " + risk;
  }
}
