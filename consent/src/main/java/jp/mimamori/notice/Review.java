package jp.mimamori.notice;

import java.time.LocalDate;
import java.util.Arrays;
import jp.mimamori.consent.Category;

/**
 * That values of one kind in somebody's emergency dataset are to be confirmed again, by which day.
 */
public record Review(Category kind, LocalDate day, When when) {

  /** When it is told. */
  public enum When {
    WEEK_AHEAD,
    DUE
  }

  /** Names it among a person's: the same is told once. */
  String reference() {
    return kind + "/" + day + "/" + when;
  }

  /**
   * @throws IllegalArgumentException when it names none: a bug of ours
   */
  static Review of(String reference) {
    String[] parts = reference.split("/");
    if (parts.length != 3) {
      throw new IllegalArgumentException("names no review: " + Arrays.toString(parts));
    }
    return new Review(
        Category.valueOf(parts[0]), LocalDate.parse(parts[1]), When.valueOf(parts[2]));
  }
}
