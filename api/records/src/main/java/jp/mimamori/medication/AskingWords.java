package jp.mimamori.medication;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions to the pharmacist in words, on pages and in the contract alike. */
public final class AskingWords {

  private static final String BUNDLE = "jp.mimamori.medication.toask";

  private AskingWords() {}

  /** By {@link #key}. */
  public static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        AskingWords.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static String of(ToAsk toAsk, Locale language) {
    return new MessageFormat(in(language).getString(key(toAsk)), language)
        .format(arguments(toAsk, language));
  }

  public static String key(ToAsk toAsk) {
    boolean open = toAsk.why() == ToAsk.Why.GAP && toAsk.until() == null;
    boolean undated = toAsk.why() == ToAsk.Why.STOPPED && toAsk.from() == null;
    return "toask." + toAsk.why() + (open ? ".open" : undated ? ".undated" : "");
  }

  /** The drugs with their sources, the allergy, the two days. */
  public static Object[] arguments(ToAsk toAsk, Locale language) {
    ResourceBundle words = in(language);
    KnownAllergy allergy = toAsk.allergy();
    return new Object[] {
      toAsk.about().stream()
          .map(supply -> drug(supply, words))
          .collect(Collectors.joining(words.getString("toask.between"))),
      allergy == null ? "" : allergy.words(),
      day(toAsk.from(), language),
      day(toAsk.until(), language),
      day(toAsk.about().get(0).from(), language)
    };
  }

  private static String drug(Supply supply, ResourceBundle words) {
    String own = supply.isOwnDecision() ? words.getString("toask.own") : "";
    String source =
        Stream.of(own, supply.drug().clinic(), supply.drug().doctor(), supply.place())
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    return source.isEmpty()
        ? new MessageFormat(words.getString("toask.drug"))
            .format(new Object[] {supply.drug().name()})
        : new MessageFormat(words.getString("toask.drug.of"))
            .format(new Object[] {supply.drug().name(), source});
  }

  private static String day(@Nullable LocalDate day, Locale language) {
    return day == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }
}
