package jp.mimamori.emergency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands: the key of its field, with the entry's number where the field is one of a
 * list, as {@code contacts.2.phone}. Numbers begin with 1.
 */
public record Path(String text) implements Comparable<Path> {

  /** The most entries of a list. */
  public static final int MOST_ENTRIES = 50;

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+){0,3}");
  private static final Pattern NUMBER = Pattern.compile("\\.([1-9][0-9]?)(?=\\.|$)");

  public Path {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("no path of a dataset");
    }
  }

  /** The path that is written so; empty when nothing of the form is called so. */
  public static Optional<Path> parse(String written) {
    if (written.length() > 80 || !SHAPE.matcher(written).matches()) {
      return Optional.empty();
    }
    Path path = new Path(written);
    return Form.theOne().find(path).isPresent() && path.entry() <= MOST_ENTRIES
        ? Optional.of(path)
        : Optional.empty();
  }

  /** The key of the field, the number replaced by {@code *}. */
  public String key() {
    return NUMBER.matcher(text).replaceFirst(".*");
  }

  /** Which entry of its list; 0 where there is no list. */
  public int entry() {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  @Override
  public int compareTo(Path other) {
    Form form = Form.theOne();
    String list = list();
    if (list.equals(other.list()) && entry() != other.entry()) {
      return Integer.compare(entry(), other.entry());
    }
    int order = Integer.compare(form.placeOf(this), form.placeOf(other));
    return order != 0 ? order : text.compareTo(other.text);
  }

  /** The list that it belongs to; the whole path where there is none. */
  private String list() {
    int star = key().indexOf('*');
    return star < 0 ? text : key().substring(0, star);
  }

  @Override
  public String toString() {
    return text;
  }
}
