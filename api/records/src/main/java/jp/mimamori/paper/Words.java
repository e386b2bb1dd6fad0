package jp.mimamori.paper;

/** Brings words from anywhere into a form that can be printed, whoever wrote them. */
final class Words {

  /** The longest text in one place; nobody reads more on paper. */
  static final int LONGEST = 4_000;

  private Words() {}

  /**
   * Without characters that steer a machine or turn the direction of reading around, and without
   * selectors of variants, which no font of ours knows: the plain character stands there instead.
   */
  static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.strip()
        .replace("\r\n", "\n")
        .codePoints()
        .filter(Words::prints)
        .limit(LONGEST + 1L)
        .forEach(out::appendCodePoint);
    if (out.codePointCount(0, out.length()) <= LONGEST) {
      return out.toString();
    }
    return out.substring(0, out.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static boolean prints(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> !variantSelector(c);
    };
  }

  private static boolean variantSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
  }
}
