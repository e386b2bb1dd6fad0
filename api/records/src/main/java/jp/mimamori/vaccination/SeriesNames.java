package jp.mimamori.vaccination;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the series are called, on pages, in the contract and on paper alike. */
public final class SeriesNames {

  private static final String BUNDLE = "jp.mimamori.vaccination.series";

  private SeriesNames() {}

  /** By the constant's name, after {@code series.}. */
  public static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        SeriesNames.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
