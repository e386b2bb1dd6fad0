package jp.mimamori.notebook;

import java.util.List;
import java.util.Map;

/**
 * How many bytes the fields of a record are meant to hold (JAHISTC record layout, version 2.x).
 * What is longer is written all the same, since most readers take it; but some cut it.
 */
final class FieldLengths {

  private static final int ANY = Integer.MAX_VALUE;
  private static final List<Integer> REMARK = List.of(ANY, 400);
  private static final List<Integer> SUPPLEMENT = List.of(ANY, 100);
  private static final List<Integer> TEXT = List.of(400);

  private static final Map<String, List<Integer>> MOST =
      Map.ofEntries(
          Map.entry("2", List.of(ANY, 120)),
          Map.entry("3", List.of(120)),
          Map.entry("31", List.of(ANY, 256)),
          Map.entry("4", TEXT),
          Map.entry("11", List.of(120)),
          Map.entry("15", List.of(40)),
          Map.entry("55", List.of(ANY, 80)),
          Map.entry("201", List.of(ANY, 120, 12, 12, ANY, 13, ANY, 120, ANY, 12)),
          Map.entry("281", SUPPLEMENT),
          Map.entry("291", REMARK),
          Map.entry("301", List.of(ANY, 100, 3, 100, ANY, ANY, 16)),
          Map.entry("311", SUPPLEMENT),
          Map.entry("391", REMARK),
          Map.entry("401", TEXT),
          Map.entry("411", TEXT),
          Map.entry("421", TEXT),
          Map.entry("501", TEXT),
          Map.entry("701", List.of(40, 120, 800)));

  private FieldLengths() {}

  /**
   * @param place of the field after the record's number, from 0
   */
  static boolean isLonger(String number, int place, String field) {
    List<Integer> most = MOST.getOrDefault(number, List.of());
    return place < most.size() && field.getBytes(Written.SHIFT_JIS).length > most.get(place);
  }
}
