package jp.mimamori.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that mail is written in; the first is everybody's who chose none. */
public enum MailLanguage {
  JAPANESE("ja"),
  ENGLISH("en"),
  /** やさしい日本語. */
  EASY("ja-simple");

  private final String tag;

  MailLanguage(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag. */
  public String tag() {
    return tag;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public static Optional<MailLanguage> tagged(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }
}
