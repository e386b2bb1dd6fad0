package jp.mimamori.portal.part;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.mimamori.checkup.judging.JudgementWords;
import jp.mimamori.consent.Names;
import jp.mimamori.emergency.Labels;
import jp.mimamori.medication.AskingWords;
import jp.mimamori.vaccination.SeriesNames;

/**
 * The portal's words: {@code texts.properties} in Japanese, {@code texts_en.properties} in English,
 * {@code texts_ja__simple.properties} in やさしい日本語, where kanji carry their readings; and {@link
 * Names} and {@link Labels}, which paper and files share. A further language is one more bundle and
 * one more {@link Language}.
 */
@VaadinServiceEnabled
@ApplicationScoped
public class Texts implements I18NProvider {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "jp.mimamori.portal.texts";

  @Override
  public List<Locale> getProvidedLocales() {
    return Language.locales();
  }

  /**
   * The text in the language of the locale; a text with arguments is a {@link MessageFormat}.
   *
   * @throws java.util.MissingResourceException when there is no such text: a bug that a test finds
   */
  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return of(key, locale, arguments);
  }

  /** Likewise, for who has no page at hand. */
  public static String of(String key, Locale locale, Object... arguments) {
    return filled(Furigana.without(text(key, locale)), locale, arguments);
  }

  /** Likewise, with the text's own readings; arguments are data, whose brackets stay brackets. */
  static List<Furigana.Piece> pieces(String key, Locale locale, Object... arguments) {
    return Furigana.pieces(text(key, locale)).stream()
        .map(
            piece ->
                piece.reading().isEmpty()
                    ? new Furigana.Piece(filled(piece.text(), locale, arguments), "")
                    : piece)
        .toList();
  }

  private static String text(String key, Locale locale) {
    Locale language = Language.of(locale).locale();
    ResourceBundle own = bundle(language);
    return (own.containsKey(key) ? own : shared(key, language)).getString(key);
  }

  /** The words that others than the portal use too. */
  private static ResourceBundle shared(String key, Locale language) {
    if (key.startsWith("emergency.")) {
      return Labels.texts(language);
    }
    if (key.startsWith("judgement.")) {
      return JudgementWords.in(language);
    }
    if (key.startsWith("toask.")) {
      return AskingWords.in(language);
    }
    boolean ofVaccines = key.startsWith("series.") || key.startsWith("vaccine.");
    return ofVaccines ? SeriesNames.in(language) : Names.in(language);
  }

  private static String filled(String text, Locale locale, Object... arguments) {
    return arguments.length == 0
        ? text
        : new MessageFormat(text, Language.of(locale).locale()).format(arguments);
  }

  static boolean has(String key, Locale locale) {
    Locale language = Language.of(locale).locale();
    return bundle(language).containsKey(key)
        || Names.in(language).containsKey(key)
        || Labels.texts(language).containsKey(key)
        || SeriesNames.in(language).containsKey(key)
        || JudgementWords.in(language).containsKey(key)
        || AskingWords.in(language).containsKey(key);
  }

  /** The text, or what is given when there is none: for codes that a document may invent. */
  public static String orElse(String key, Locale locale, String otherwise) {
    return has(key, locale) ? of(key, locale) : otherwise;
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        Texts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
