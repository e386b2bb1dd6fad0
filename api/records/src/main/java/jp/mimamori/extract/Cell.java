package jp.mimamori.extract;

/**
 * A cell of a table in CSV (RFC 4180). Text that a spreadsheet would take for a formula begins with
 * an apostrophe.
 */
public final class Cell {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Cell() {}

  public static String of(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
