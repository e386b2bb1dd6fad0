package jp.mimamori.intake.notebook;

import java.util.HashMap;
import java.util.Map;

/** Keeps the keys of one notebook unique: the second of a kind ends with {@code #2}. */
final class Keys {

  private final Map<String, Integer> seen = new HashMap<>();

  String unique(String key) {
    int count = seen.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + "#" + count;
  }
}
