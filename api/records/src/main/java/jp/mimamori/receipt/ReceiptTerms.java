package jp.mimamori.receipt;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.paper.Paper.Fact;
import org.jspecify.annotations.Nullable;

/** Terms as a receipt writes them. */
final class ReceiptTerms {

  private ReceiptTerms() {}

  static List<Fact> of(Terms terms) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("purpose", Words.of("purpose." + terms.purpose())));
    facts.add(fact("categories", names("category.", terms.categories())));
    facts.add(
        fact(
            "sensitivities",
            terms.sensitivities().isEmpty()
                ? Words.of("sensitive.none")
                : names("sensitivity.", terms.sensitivities())));
    facts.add(fact("data", period(terms.data())));
    facts.add(fact("from", Words.moment(terms.from())));
    facts.add(
        fact("until", terms.lastWholeDay().map(Words::day).orElse(Words.moment(terms.until()))));
    facts.add(fact("hours", hours(terms.hours())));
    return facts;
  }

  static String period(DataPeriod days) {
    if (days.first() == null && days.last() == null) {
      return Words.of("always");
    }
    String first = days.first() == null ? "" : Words.of("from", Words.day(days.first()));
    String last = days.last() == null ? "" : Words.of("until", Words.day(days.last()));
    return first + last;
  }

  static String names(String prefix, Collection<? extends Enum<?>> constants) {
    return constants.stream()
        .map(Enum::name)
        .sorted()
        .map(name -> Words.of(prefix + name))
        .collect(Collectors.joining("、"));
  }

  private static String hours(@Nullable WeeklyHours hours) {
    if (hours == null) {
      return Words.of("any");
    }
    String days =
        hours.days().stream()
            .sorted()
            .map(DayOfWeek::name)
            .map(day -> Words.of("day." + day))
            .collect(Collectors.joining("・"));
    return Words.of("hours", days, hours.from(), hours.until());
  }

  private static Fact fact(String name, String value) {
    return new Fact(Words.of("fact." + name), value);
  }
}
