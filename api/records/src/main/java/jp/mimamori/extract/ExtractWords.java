package jp.mimamori.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Names;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** The words of a file, in Japanese or English. */
final class ExtractWords {

  private static final String ALL = "*";

  private final ResourceBundle bundle;
  private final ResourceBundle names;

  private ExtractWords(ResourceBundle bundle, ResourceBundle names) {
    this.bundle = bundle;
    this.names = names;
  }

  /** English for those who read it, Japanese for everybody else. */
  static ExtractWords in(Locale locale) {
    Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    return new ExtractWords(
        ResourceBundle.getBundle(
            "jp.mimamori.extract.words",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        Names.in(language));
  }

  String language() {
    return bundle.getLocale().equals(Locale.ENGLISH) ? "en" : "ja";
  }

  String say(String key) {
    return bundle.getString(key);
  }

  /** A word for a name that may be absent, or from before there was one for it. */
  String name(String kind, @Nullable Object name) {
    if (name == null) {
      return "";
    }
    String key = kind + "." + name;
    return Stream.of(bundle, names)
        .filter(known -> known.containsKey(key))
        .map(known -> known.getString(key))
        .findFirst()
        .orElseGet(name::toString);
  }

  String did(LedgerRow row) {
    return name(row.permitted() ? "did" : "did-not", row.action());
  }

  /**
   * @param names of categories, by comma; {@code *} for all
   */
  String kinds(@Nullable String names) {
    if (names == null || names.isEmpty()) {
      return "";
    }
    return names.equals(ALL)
        ? say("kinds.all")
        : Arrays.stream(names.split(","))
            .map(name -> name("category", name))
            .collect(Collectors.joining(say("comma")));
  }

  /** All of them. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    Stream.of(names, bundle)
        .forEach(some -> some.keySet().forEach(key -> all.put(key, some.getString(key))));
    return all;
  }
}
