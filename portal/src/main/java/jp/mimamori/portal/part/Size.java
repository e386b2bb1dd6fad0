package jp.mimamori.portal.part;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class Size {

  private Size() {}

  /**
   * @param bytes not negative
   */
  public static String words(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%d kB", Math.round(bytes / 1_000.0))
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }
}
