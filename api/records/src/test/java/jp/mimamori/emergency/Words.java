package jp.mimamori.emergency;

import java.time.Instant;
import java.util.TreeMap;

/** Datasets in few words. */
final class Words {

  static final Instant NOON = Instant.parse("2026-11-27T03:00:00Z");
  static final Entry.Word MOTHER = new Entry.Word("森野 はるか", NOON);
  static final Entry.Word DOCTOR = new Entry.Word("佐藤 吾郎", NOON.plusSeconds(3600));

  private Words() {}

  static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  static Entry said(String value) {
    return new Entry(value, MOTHER, null);
  }

  /** Paths and values in turn, as the mother says them. */
  static Dataset saying(String... pathsAndValues) {
    TreeMap<Path, Entry> entries = new TreeMap<>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      entries.put(path(pathsAndValues[i]), said(pathsAndValues[i + 1]));
    }
    return Dataset.of(entries);
  }
}
