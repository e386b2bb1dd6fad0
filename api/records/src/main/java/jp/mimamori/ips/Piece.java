package jp.mimamori.ips;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.identity.Japan;

/**
 * What of the dataset belongs together, as one word on it: an allergy, a device with its settings,
 * a value.
 *
 * @param key names it in its dataset, as {@code allergies.2}
 * @param approved whether a physician approved it; else it is a newer word, and marked as such
 */
record Piece(String key, SortedMap<Path, Entry> entries, boolean approved) {

  Piece {
    entries = new TreeMap<>(entries);
  }

  /** The value of the field that ends with this word; empty when there is none. */
  String value(String word) {
    return entries.entrySet().stream()
        .filter(each -> each.getKey().text().endsWith("." + word))
        .map(each -> each.getValue().value())
        .findFirst()
        .orElse("");
  }

  /** The one value, of a piece that is one. */
  String value() {
    return entries.get(entries.firstKey()).value();
  }

  Field field() {
    return Form.theOne().the(entries.firstKey());
  }

  /** The latest word on any of it. */
  Instant confirmedAt() {
    return entries.values().stream()
        .map(entry -> entry.confirmed().at())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /** Who stands for it, and that nobody approved it where that is so. */
  String standing() {
    String told = Names.of("confirmed") + " " + Japan.dayOf(confirmedAt());
    return approved ? told + approval() : Names.of("unapproved") + "; " + told;
  }

  private String approval() {
    return entries.values().stream()
        .flatMap(entry -> Optional.ofNullable(entry.approved()).stream())
        .max(java.util.Comparator.comparing(Entry.Word::at))
        .map(word -> "; " + Names.of("approved") + " " + word.by() + " " + Japan.dayOf(word.at()))
        .orElse("");
  }

  /** All of it in a line, each value with its name. */
  String words() {
    return entries.entrySet().stream().map(Piece::words).collect(Collectors.joining("; "));
  }

  private static String words(Map.Entry<Path, Entry> each) {
    Field field = Form.theOne().the(each.getKey());
    return field.kind() == Field.Kind.CARE
        ? Names.of(field)
        : Names.of(field) + ": " + Names.value(field, each.getValue().value());
  }

  @Override
  public String toString() {
    return "Piece " + key;
  }
}
