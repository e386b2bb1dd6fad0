package jp.mimamori.consent;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What kinds of data, purposes and sensitive kinds are called: one vocabulary, so that a person
 * reads on paper and in files the words that were agreed to on the page.
 */
public final class Names {

  private static final String BUNDLE = "jp.mimamori.consent.names";

  private Names() {}

  /** By the constant's name, after {@code category.}, {@code purpose.} or {@code sensitivity.}. */
  public static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        Names.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
