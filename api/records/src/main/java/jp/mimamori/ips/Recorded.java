package jp.mimamori.ips;

import jp.mimamori.summary.Summary;

/** What an institution recorded, in a line. */
final class Recorded {

  private Recorded() {}

  static String text(Summary.Line line) {
    String by = line.source().isEmpty() ? "" : "; " + Names.of("recorded-by") + " " + line.source();
    return line.name() + " (" + line.day() + by + ")";
  }
}
