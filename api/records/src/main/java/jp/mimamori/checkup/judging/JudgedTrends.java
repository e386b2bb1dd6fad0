package jp.mimamori.checkup.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.Trends;
import jp.mimamori.checkup.judging.Rating.Level;
import jp.mimamori.record.RecordId;

/**
 * Items over the years, and what the rules of its own year say of each result.
 *
 * @param trends in the order of the newest checkup
 * @param judged by the result's record, where there is a limit
 */
public record JudgedTrends(List<Trend> trends, Map<RecordId, Judged> judged) {

  public JudgedTrends {
    trends = List.copyOf(trends);
    judged = Map.copyOf(judged);
  }

  static JudgedTrends of(List<Checkup> checkups, Examined who) {
    Map<RecordId, Judged> judged = new HashMap<>();
    for (Checkup checkup : checkups) {
      Judging.of(checkup, who).items().forEach(each -> judged.put(each.item().id(), each));
    }
    return new JudgedTrends(Trends.of(checkups), judged);
  }

  public Optional<Judged> of(CheckupItem item) {
    return Optional.ofNullable(judged.get(item.id()));
  }

  /** Whether the newest result of an item has reached a limit. */
  public boolean isOut(Trend trend) {
    return newest(trend).map(each -> each.rating().level().isOut()).orElse(false);
  }

  /** Whether the newest result of an item could be compared with a limit. */
  public boolean isTold(Trend trend) {
    return newest(trend).filter(each -> each.rating().level() != Level.CANNOT_TELL).isPresent();
  }

  /** Whether it has a limit, and nothing can be told by it. */
  public boolean isUnclear(Trend trend) {
    return newest(trend).filter(each -> each.rating().level() == Level.CANNOT_TELL).isPresent();
  }

  private Optional<Judged> newest(Trend trend) {
    return of(trend.points().get(trend.points().size() - 1).item());
  }

  @Override
  public String toString() {
    return "Judged trends";
  }
}
