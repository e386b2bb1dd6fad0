package jp.mimamori.checkup.judging;

import java.util.List;
import jp.mimamori.checkup.CheckupItem;

/**
 * A result and what the year's limits say of it.
 *
 * @param measure as what it was judged, which a meal may have changed
 * @param cuts the limits it was compared with, mildest first; those for guidance and a doctor
 */
public record Judged(CheckupItem item, Measure measure, Rating rating, List<Cut> cuts) {

  public Judged {
    cuts = List.copyOf(cuts);
  }

  @Override
  public String toString() {
    return "Judged " + item.id();
  }
}
