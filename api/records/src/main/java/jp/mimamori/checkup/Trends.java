package jp.mimamori.checkup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the results of several checkups together by item. */
public final class Trends {

  /** JLAC10: analyte 5, identification 4, material 3, method 3, result 2. */
  private static final Pattern JLAC10 = Pattern.compile("\\d[A-Z0-9]\\d{3}[A-Z0-9]{12}");

  private static final int METHOD = 12;
  private static final int RESULT = 15;

  private Trends() {}

  /** In the order in which the newest checkups name them. */
  public static List<Trend> of(Collection<Checkup> checkups) {
    Map<String, List<Trend.Point>> byItem = new LinkedHashMap<>();
    checkups.stream()
        .sorted(Comparator.comparing(Checkup::day).reversed())
        .forEach(
            checkup ->
                checkup
                    .items()
                    .forEach(
                        item ->
                            byItem
                                .computeIfAbsent(key(item), key -> new ArrayList<>())
                                .add(new Trend.Point(checkup.id(), item.day(), item, true))));
    return byItem.entrySet().stream().map(each -> trend(each.getKey(), each.getValue())).toList();
  }

  private static Trend trend(String key, List<Trend.Point> newestFirst) {
    List<Trend.Point> points =
        newestFirst.stream().sorted(Comparator.comparing(Trend.Point::day)).toList();
    List<Trend.Point> told = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Trend.Point point = points.get(i);
      boolean comparable = i == 0 || points.get(i - 1).item().isComparableWith(point.item());
      told.add(new Trend.Point(point.checkup(), point.day(), point.item(), comparable));
    }
    return new Trend(key, newestFirst.get(0).item().name(), told);
  }

  /**
   * What is measured in what, without how: a new method is the same item, and a break in its line.
   */
  static String key(CheckupItem item) {
    if (item.code() == null || !JLAC10.matcher(item.code().code()).matches()) {
      return item.key();
    }
    String code = item.code().code();
    return code.substring(0, METHOD) + code.substring(RESULT);
  }
}
