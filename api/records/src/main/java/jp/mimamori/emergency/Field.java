package jp.mimamori.emergency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One blank of the form.
 *
 * @param key its name: words with dots; {@code *} stands where entries of a list are numbered
 * @param unit UCUM; empty where none is said
 * @param review after this time its value is to be confirmed again; null when it does not age
 * @param choices what may be chosen; empty where it is not a choice
 */
public record Field(
    Section section,
    String key,
    Kind kind,
    String unit,
    @Nullable Duration review,
    List<String> choices) {

  /** What goes into a field. */
  public enum Kind {
    /** One line. */
    TEXT(200),
    /** Several lines. */
    LONG_TEXT(2_000),
    NUMBER(12),
    /** A day, {@code yyyy-mm-dd}. */
    DAY(10),
    PHONE(30),
    CHOICE(40),
    /** Some of the choices, with commas. */
    CHOICES(200),
    /** One of the kinds of medical care: "yes" opens its details. */
    CARE(3),
    /** A picture or a paper that was sent before: {@link FileValue}. */
    FILE(200);

    private final int longest;

    Kind(int longest) {
      this.longest = longest;
    }

    /** The most characters. */
    public int longest() {
      return longest;
    }
  }

  public Field {
    choices = List.copyOf(choices);
  }

  /** The kind of care whose detail this is; empty for all other fields and for the care itself. */
  public Optional<String> care() {
    String[] words = key.split("\\.");
    return section == Section.CARE && words.length > 2
        ? Optional.of(words[0] + "." + words[1])
        : Optional.empty();
  }

  public boolean isListed() {
    return key.contains("*");
  }
}
