package jp.mimamori.record;

/**
 * Text made to fit a column: never cut in the middle of a character, and without the character that
 * one of the databases cannot hold.
 */
public final class Fitting {

  private Fitting() {}

  /** The beginning, with an ellipsis where something was left out. */
  public static String title(String text, int longest) {
    return text.length() <= longest ? storable(text) : start(text, longest - 1) + "…";
  }

  /** The beginning. */
  public static String start(String text, int longest) {
    if (text.length() <= longest) {
      return storable(text);
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return storable(text.substring(0, end));
  }

  /** The end: of a file name it says more than the beginning. */
  public static String end(String text, int longest) {
    int start = Math.max(0, text.length() - longest);
    boolean split = start > 0 && Character.isLowSurrogate(text.charAt(start));
    return storable(text.substring(split ? start + 1 : start));
  }

  private static String storable(String text) {
    return text.replace('\0', ' ');
  }
}
