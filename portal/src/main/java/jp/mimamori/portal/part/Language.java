package jp.mimamori.portal.part;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the portal, the first being the one for everybody else. */
public enum Language {
  JAPANESE("ja", "日本語"),
  ENGLISH("en", "English"),
  /** やさしい日本語: short sentences, common words, furigana. Subtag of BCP 47 for plain language. */
  EASY("ja-simple", "やさしい日本語");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** BCP 47 tag, as it stands in the page, the cookie and the names of the bundles. */
  public String tag() {
    return tag;
  }

  /** The language's name in itself. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  static List<Locale> locales() {
    return Stream.of(values()).map(Language::locale).toList();
  }

  public static Optional<Language> tagged(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** The language of a locale, or the first. */
  public static Language of(Locale locale) {
    return tagged(locale.toLanguageTag()).or(() -> tagged(locale.getLanguage())).orElse(JAPANESE);
  }
}
