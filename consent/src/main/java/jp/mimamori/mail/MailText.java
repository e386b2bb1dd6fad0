package jp.mimamori.mail;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The few words that mail has: {@code MailText.properties} and its translations. */
final class MailText {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private MailText() {}

  static String of(String key, MailLanguage language, Object... arguments) {
    String text =
        ResourceBundle.getBundle(
                "jp.mimamori.mail.MailText",
                language.locale(),
                MailText.class.getClassLoader(),
                EXACT)
            .getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }
}
