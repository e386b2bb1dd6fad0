package jp.mimamori.portal.emergency.desk;

import java.util.Locale;
import jp.mimamori.emergency.Section;
import jp.mimamori.portal.part.TermsWords;

/** What a physician has to be granted to decide on a dataset. */
final class Asking {

  private Asking() {}

  /** All kinds of data that it touches, in words. */
  static String kinds(Locale locale) {
    return new TermsWords(locale).kinds(Section.CATEGORIES);
  }
}
