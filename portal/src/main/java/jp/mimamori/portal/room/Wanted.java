package jp.mimamori.portal.room;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.Search;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to find somebody.
 *
 * @param typed by the names of the fields, as it was typed
 * @param wrong by the names of the fields, why it cannot be meant; the keys of the sentences
 */
record Wanted(Map<String, String> typed, Map<String, String> wrong, Optional<Search> search) {

  private static final int LONGEST = 100;

  /** 2016-04-02, 20160402, 2016/4/2, 2016年4月2日. */
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[^0-9]?([0-9]{1,2})[^0-9]?([0-9]{1,2})日?");

  static final Wanted NOTHING = new Wanted(Map.of(), Map.of(), Optional.empty());

  /**
   * What was typed, read.
   *
   * @param asked what was typed into the field of a name; null when there is none
   */
  static Wanted of(Function<String, @Nullable String> asked, LocalDate today) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field :
        new String[] {
          "by",
          "born",
          "name",
          "sex",
          "hint",
          "insurer",
          "symbol",
          "number",
          "branch",
          "place",
          "call-back"
        }) {
      String value = asked.apply(field);
      typed.put(field, value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip());
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Search> search = search(typed, wrong, today);
    Whereabouts.check(typed, wrong);
    return new Wanted(typed, wrong, wrong.isEmpty() ? search : Optional.empty());
  }

  String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The same, where it says no place with that which was said last. */
  Wanted withPlaceOf(List<EmergencyAccess> mine) {
    if (!typed.isEmpty() || mine.isEmpty()) {
      return this;
    }
    EmergencyAccess last = mine.get(0);
    return new Wanted(Map.of("place", last.place(), "call-back", last.callBack()), wrong, search);
  }

  /** The same, in which this field says too little. */
  Wanted without(String field) {
    return new Wanted(typed, Map.of(field, "wrong." + field), Optional.empty());
  }

  private static Optional<Search> search(
      Map<String, String> typed, Map<String, String> wrong, LocalDate today) {
    Optional<LocalDate> born = born(typed.getOrDefault("born", ""), today);
    if (born.isEmpty()) {
      wrong.put("born", "wrong.born");
    }
    return typed.getOrDefault("by", "").equals("card")
        ? card(typed, wrong, born)
        : person(typed, wrong, born);
  }

  /** A day on which somebody can be born, however it is written. */
  static Optional<LocalDate> born(String typed, LocalDate today) {
    Matcher written = DAY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(written.group(1)),
              Integer.parseInt(written.group(2)),
              Integer.parseInt(written.group(3)));
      return day.isAfter(today) || day.getYear() < 1880 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Search> person(
      Map<String, String> typed, Map<String, String> wrong, Optional<LocalDate> born) {
    String name = typed.getOrDefault("name", "");
    String hint = typed.getOrDefault("hint", "");
    if (!says(name)) {
      wrong.put("name", "wrong.name");
    }
    // nothing at all is enough where a disaster mode holds
    if (!hint.isEmpty() && !says(hint)) {
      wrong.put("hint", "wrong.hint");
    }
    Optional<Sex> sex =
        Arrays.stream(Sex.values())
            .filter(one -> one.code().equals(typed.getOrDefault("sex", "")))
            .findFirst();
    if (sex.isEmpty()) {
      wrong.put("sex", "wrong.sex");
    }
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        hint.isEmpty()
            ? new Search.InDisaster(name, born.orElseThrow(), sex.orElseThrow())
            : new Search.ByPerson(name, born.orElseThrow(), sex.orElseThrow(), hint));
  }

  private static boolean says(String text) {
    return text.length() <= LONGEST && Search.ByPerson.says(text);
  }

  private static Optional<Search> card(
      Map<String, String> typed, Map<String, String> wrong, Optional<LocalDate> born) {
    InsuredNumber number =
        new InsuredNumber(
            Normalizer.normalize(typed.getOrDefault("insurer", ""), Normalizer.Form.NFKC),
            typed.getOrDefault("symbol", ""),
            typed.getOrDefault("number", ""),
            Normalizer.normalize(typed.getOrDefault("branch", ""), Normalizer.Form.NFKC));
    if (!number.insurer().matches("[0-9]{6}|[0-9]{8}")) {
      wrong.put("insurer", "wrong.insurer");
    }
    if (number.number().isBlank() || number.number().length() > 40) {
      wrong.put("number", "wrong.number");
    }
    if (number.symbol().length() > 40) {
      wrong.put("symbol", "wrong.number");
    }
    if (!number.branch().matches("([0-9]{2})?")) {
      wrong.put("branch", "wrong.branch");
    }
    return wrong.isEmpty()
        ? Optional.of(new Search.ByNumber(number, born.orElseThrow()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Wanted";
  }
}
