package jp.mimamori.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a finding found. Implemented by one enum per format; its sentences stand in a resource
 * bundle beside it that has the enum's name and one key per constant ({@code
 * CheckupFinding.properties} in Japanese, {@code CheckupFinding_en.properties} in English).
 */
public interface FindingCode {

  /** The constant's name; stable, part of the contract with apps. */
  String name();

  Severity severity();

  /** The sentence in the reader's language, with the arguments filled in as plain text. */
  default String sentence(Locale locale, List<String> arguments) {
    return new MessageFormat(words(locale).getString(name()), locale).format(arguments.toArray());
  }

  /** The bundle of this kind of code. */
  default ResourceBundle words(Locale locale) {
    Class<?> type = ((Enum<?>) this).getDeclaringClass();
    return ResourceBundle.getBundle(
        type.getName(),
        locale,
        type.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
