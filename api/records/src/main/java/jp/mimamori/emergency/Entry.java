package jp.mimamori.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value and who stands for it.
 *
 * @param value as {@link Judging} left it; never empty
 * @param confirmed who said last that it is so: typed it, or said it is still correct
 * @param approved the doctor who approved it; null as long as none did
 */
public record Entry(String value, Word confirmed, @Nullable Word approved) {

  /**
   * Somebody's word.
   *
   * @param by the name, as the page shows it
   * @param at when it was given
   */
  public record Word(String by, Instant at) {}

  public Entry {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an entry has a value");
    }
  }

  /** The same value, said to be still correct. */
  public Entry confirmedBy(Word word) {
    return new Entry(value, word, approved);
  }

  /** The same value, approved. */
  public Entry approvedBy(Word word) {
    return new Entry(value, confirmed, word);
  }

  @Override
  public String toString() {
    return "Entry";
  }
}
