package jp.mimamori.record;

/**
 * What LIKE finds a text by, wherever it stands in another. A backslash escapes by default on both
 * databases; a query that names another escape has its values written into it on H2.
 */
final class Containing {

  private Containing() {}

  static String text(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
