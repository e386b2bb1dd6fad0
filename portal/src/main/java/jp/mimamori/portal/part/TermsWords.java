package jp.mimamori.portal.part;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.Japan;
import org.jspecify.annotations.Nullable;

/** Terms in the words of a language. */
public final class TermsWords {

  private static final Set<DayOfWeek> WEEKDAYS =
      Set.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private final Locale locale;

  public TermsWords(Locale locale) {
    this.locale = locale;
  }

  /** What for, what, of when, from when until when, on which hours. */
  public void enter(Entries entries, Terms terms) {
    entries
        .entry(t("grant.purpose"), t("purpose." + terms.purpose()))
        .entry(t("grant.kinds"), kinds(terms.categories()))
        .entry(t("grant.sensitive"), sensitive(terms.sensitivities()))
        .entry(t("grant.data"), data(terms.data()))
        .entry(t("grant.time"), time(terms))
        .entry(t("grant.hours"), hours(terms.hours()));
  }

  /** All of them in one word when none is missing. */
  public String kinds(Collection<Category> kinds) {
    return kinds.size() == Category.values().length
        ? t("grant.kinds.all")
        : joined(new TreeSet<>(kinds).stream().map(kind -> t("category." + kind)));
  }

  public String sensitive(Set<Sensitivity> kinds) {
    return kinds.isEmpty()
        ? t("grant.sensitive.none")
        : joined(new TreeSet<>(kinds).stream().map(kind -> t("sensitivity." + kind)));
  }

  public String data(DataPeriod period) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    if (first == null) {
      return last == null ? t("grant.data.all") : t("grant.data.until", day(last));
    }
    return last == null ? t("grant.data.from", day(first)) : t("span", day(first), day(last));
  }

  public String time(Terms terms) {
    return t("span", day(Japan.dayOf(terms.from())), end(terms));
  }

  /**
   * The last day on which it still holds; the moment at which it ends where that is within a day.
   */
  public String end(Terms terms) {
    return terms.lastWholeDay().map(this::day).orElse(Days.moment(terms.until(), locale));
  }

  public String hours(@Nullable WeeklyHours hours) {
    if (hours == null) {
      return t("grant.hours.any");
    }
    String days =
        hours.days().equals(WEEKDAYS)
            ? t("grant.hours.weekdays")
            : joined(new TreeSet<>(hours.days()).stream().map(this::weekday));
    return t("grant.hours.of", days, hours.from().toString(), hours.until().toString());
  }

  public String weekday(DayOfWeek day) {
    return day.getDisplayName(
        TextStyle.FULL, Language.of(locale) == Language.ENGLISH ? Locale.ENGLISH : Locale.JAPANESE);
  }

  public String day(LocalDate day) {
    return Days.day(day, locale);
  }

  public String joined(Stream<String> words) {
    return words.collect(Collectors.joining(t("comma")));
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
