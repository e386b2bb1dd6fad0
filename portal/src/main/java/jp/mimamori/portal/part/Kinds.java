package jp.mimamori.portal.part;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;

/** Kinds of data in the words of a language. */
public final class Kinds {

  private Kinds() {}

  public static String of(Collection<Category> kinds, Locale locale) {
    return new TreeSet<>(kinds)
        .stream()
            .map(kind -> Texts.of("category." + kind, locale))
            .collect(Collectors.joining(Texts.of("comma", locale)));
  }
}
