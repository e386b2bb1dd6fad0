package jp.mimamori.person;

import jp.mimamori.identity.Normal;

/**
 * A number under which a person is insured, as written on the card (保険者番号, 記号, 番号, 枝番). 後期高齢者 cards
 * have no symbol; cards from before 2021 have no branch.
 *
 * @param insurer 保険者番号, 6 or 8 digits
 * @param symbol 記号, empty when there is none
 * @param number 番号
 * @param branch 枝番, two digits, empty when unknown
 */
public record InsuredNumber(String insurer, String symbol, String number, String branch) {

  /** The same number in the form in which it is compared: NFKC, no hyphens, spaces or quotes. */
  public InsuredNumber normal() {
    return new InsuredNumber(
        filled(Normal.number(insurer), 8),
        Normal.number(symbol),
        Normal.number(number),
        filled(Normal.number(branch), 2));
  }

  /**
   * Insurers of six digits and branches of one are written with zeros before them in some formats;
   * symbol and number are compared as they are.
   */
  private static String filled(String digits, int length) {
    return digits.isEmpty() || digits.length() >= length
        ? digits
        : "0".repeat(length - digits.length()) + digits;
  }

  @Override
  public String toString() {
    return "InsuredNumber";
  }
}
