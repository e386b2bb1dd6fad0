package jp.mimamori.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names and numbers are compared, never shown: NFKC (full width becomes half
 * width), hiragana as katakana, small kana large, the usual one of a name's variant characters, no
 * spaces, quotes, middle dots or hyphens of any kind, upper case.
 */
public final class Normal {

  private static final String HYPHENS = "-‐‑‒–—―−－ｰ";

  private Normal() {}

  /** A name: the long-vowel mark ー is kept, since it is part of a name's reading. */
  public static String name(String text) {
    return fold(text, false);
  }

  /** A symbol or number: the long-vowel mark counts as a hyphen, since typists use it as one. */
  public static String number(String text) {
    return fold(text, true);
  }

  /** The same text with the usual one of each of its variant characters: 吉 for 𠮷. */
  public static String usual(String text) {
    StringBuilder usual = new StringBuilder(text.length());
    text.codePoints().map(NameVariants::usual).forEach(usual::appendCodePoint);
    return usual.toString();
  }

  private static String fold(String text, boolean longVowelIsHyphen) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(wide.length());
    wide.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> c != '"' && c != '\'' && c != '”' && c != '“')
        .filter(c -> HYPHENS.indexOf(c) < 0 && !(longVowelIsHyphen && c == 'ー'))
        .filter(c -> !isVariationSelector(c) && c != '・' && c != '·')
        .map(Normal::katakana)
        .map(c -> NameVariants.usual(c))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static int katakana(int c) {
    return c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
  }
}
