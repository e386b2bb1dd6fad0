package jp.mimamori.portal.sharing;

import java.util.Locale;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Seeing;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.LookingAhead;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Texts;

/** Those who see something, in words. */
final class Seers {

  private final LookingAhead.Ahead ahead;
  private final Locale locale;
  private final TermsWords words;

  Seers(LookingAhead.Ahead ahead, Locale locale) {
    this.ahead = ahead;
    this.locale = locale;
    this.words = new TermsWords(locale);
  }

  String name(Seeing seeing) {
    SubjectId guardian = seeing.guardian();
    if (guardian != null) {
      String ground =
          ahead.outlook().standIns().stream()
              .filter(one -> one.id().equals(seeing.by()))
              .map(Guardianship::legalGround)
              .map(legal -> Texts.of("legal-ground." + legal, locale))
              .findFirst()
              .orElse("");
      return Texts.of("family.seer", locale, ahead.names().getOrDefault(guardian, "—"), ground);
    }
    return seeing.name();
  }

  /** Which kinds, and for a grantee on which hours. */
  String what(Seeing seeing) {
    Terms terms = seeing.terms();
    String kinds = words.kinds(seeing.categories());
    return terms == null || terms.hours() == null
        ? kinds
        : Texts.of("family.kinds.on", locale, kinds, words.hours(terms.hours()));
  }
}
