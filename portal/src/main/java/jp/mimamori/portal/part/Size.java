package jp.mimamori.portal.part;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class Size {

  /** A number and its unit stay in one line. */
  private static final String NO_BREAK = "\u00a0";

  private Size() {}

  /**
   * @param bytes not negative
   */
  public static String words(long bytes) {
    if (bytes < 1_000) {
      return bytes + NO_BREAK + "B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%d" + NO_BREAK + "kB", Math.round(bytes / 1_000.0))
        : String.format(Locale.ROOT, "%.1f" + NO_BREAK + "MB", bytes / 1_000_000.0);
  }
}
