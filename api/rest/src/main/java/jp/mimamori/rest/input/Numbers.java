package jp.mimamori.rest.input;

import jakarta.ws.rs.NotFoundException;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers out of URLs. JAX-RS would answer 404 to one that is none (Jakarta RESTful Web
 * Services 3.1, §3.2); here it is a parameter that cannot be understood.
 */
public final class Numbers {

  private Numbers() {}

  /**
   * A year; null when none is asked for.
   *
   * @throws BadParameter when it is not four digits from 1800
   */
  public static @Nullable Integer year(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("(1[89]|2[0-9])[0-9]{2}")) {
      throw new BadParameter("year", "A year is written with four digits.");
    }
    return Integer.valueOf(text);
  }

  /**
   * A page size: 50 when none is asked for, at most what a page holds, which is granted silently.
   *
   * @throws BadParameter when it is not a whole number above 0
   */
  public static int size(@Nullable String text) {
    if (text == null) {
      return 50;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      throw new BadParameter("size", "size is a whole number above 0.");
    }
    return Math.min(100, Integer.parseInt(text));
  }

  /**
   * A place in the ledger; null for its newest row.
   *
   * @throws BadParameter when it is no whole number
   */
  public static @Nullable Long place(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new BadParameter("before", "Give next as it was given.");
    }
    return Long.valueOf(text);
  }

  /** The number of a version in a path; what is none is not found. */
  public static int version(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new NotFoundException();
    }
    return Integer.parseInt(text);
  }
}
