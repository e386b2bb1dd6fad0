package jp.mimamori.intake.checkup;

import java.text.Normalizer;

/** Spellings of units. */
final class CheckupUnits {

  private static final int LONGEST = 40;

  private CheckupUnits() {}

  /** The form in which units are compared: half width, litre in lower case, no spaces. */
  static String plain(String unit) {
    if (unit.length() > LONGEST) {
      return unit;
    }
    return Normalizer.normalize(unit, Normalizer.Form.NFKC).replace('L', 'l').replace(" ", "");
  }
}
