package jp.mimamori.portal.room;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.emergency.Treatment;
import jp.mimamori.emergency.TreatmentNotPossible;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of what was done.
 *
 * @param typed by the names of the fields, as it was typed
 * @param wrong by the names of the fields, why it cannot be meant; the keys of the sentences
 * @param ready what is meant; empty while something is wrong
 */
record TypedTreatment(Map<String, String> typed, Map<String, String> wrong, Optional<Ready> ready) {

  /** The fields that take lines. */
  static final List<String> LONG = List.of("done", "medicines", "devices", "advice");

  private static final List<String> FIELDS =
      List.of(
          "born",
          "arrived",
          "left",
          "problem",
          "done",
          "medicines",
          "devices",
          "disposition",
          "call-back",
          "advice",
          "corrects");

  /** 2026-11-27T14:05, 2026-11-27 14:05, 2026/11/27 14:05. */
  private static final Pattern TIME =
      Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})[T ]+([0-9]{1,2}):([0-9]{2})");

  /** What is meant. */
  record Ready(LocalDate bornOn, Treatment treatment, @Nullable UUID corrects) {

    @Override
    public String toString() {
      return "Ready";
    }
  }

  /** Nothing yet, but for the number under which the hospital was to be called before. */
  static TypedTreatment begin(String callBack) {
    return new TypedTreatment(Map.of("call-back", callBack), Map.of(), Optional.empty());
  }

  /**
   * What was typed, read.
   *
   * @param asked what was typed into the field of a name; null when there is none
   */
  static TypedTreatment of(Function<String, @Nullable String> asked, LocalDate today) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = asked.apply(field);
      typed.put(field, value == null ? "" : plain(value, LONG.contains(field)));
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Ready> ready = new Reading(typed, wrong).read(today);
    return new TypedTreatment(typed, wrong, wrong.isEmpty() ? ready : Optional.empty());
  }

  String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The same, which the store would not take. */
  TypedTreatment refused(TreatmentNotPossible.Why why) {
    Map<String, String> because =
        switch (why) {
          case SOMEBODY_ELSE -> Map.of("born", "wrong.somebody-else");
          case LEFT_IN_THE_FUTURE -> Map.of("left", "wrong.left.future");
          case ARRIVED_TOO_EARLY -> Map.of("arrived", "wrong.arrived.early");
          case CORRECTS_NOTHING -> Map.of("corrects", "wrong.corrects");
          case TOO_MANY_NOTES -> Map.of("done", "wrong.too-many");
        };
    return new TypedTreatment(typed, because, Optional.empty());
  }

  private static String plain(String typed, boolean inLines) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    return lines.replaceAll(inLines ? "[\\p{Cntrl}&&[^\n]]" : "\\p{Cntrl}", " ").strip();
  }

  /** Reads what was typed, and writes down what is wrong with it. */
  private record Reading(Map<String, String> typed, Map<String, String> wrong) {

    Optional<Ready> read(LocalDate today) {
      Optional<LocalDate> born = Wanted.born(value("born"), today);
      refuseUnless(born.isPresent(), "born", "wrong.born");
      Optional<Instant> arrived = time("arrived");
      Optional<Instant> left = time("left");
      boolean wrongWay =
          arrived.isPresent() && left.isPresent() && left.get().isBefore(arrived.get());
      refuseUnless(!wrongWay, "left", "wrong.left.before");
      String problem = value("problem");
      refuseUnless(!problem.isEmpty() && Treatment.isLine(problem), "problem", "wrong.problem");
      for (String field : LONG) {
        refuseUnless(Treatment.isText(value(field)), field, "wrong.long");
      }
      refuseUnless(!value("done").isEmpty(), "done", "wrong.done");
      Optional<Treatment.Disposition> disposition =
          Arrays.stream(Treatment.Disposition.values())
              .filter(one -> one.name().equals(value("disposition")))
              .findFirst();
      refuseUnless(disposition.isPresent(), "disposition", "wrong.disposition");
      String callBack = Whereabouts.number(value("call-back"));
      refuseUnless(Treatment.isCallBack(callBack), "call-back", "wrong.note-number");
      Optional<UUID> corrects = Ids.parse(value("corrects"));
      refuseUnless(
          corrects.isPresent() || value("corrects").isEmpty(), "corrects", "wrong.corrects");
      if (!wrong.isEmpty()) {
        return Optional.empty();
      }
      Treatment treatment =
          new Treatment(
              arrived.orElseThrow(),
              left.orElseThrow(),
              problem,
              value("done"),
              value("medicines"),
              value("devices"),
              disposition.orElseThrow(),
              callBack,
              value("advice"));
      return Optional.of(new Ready(born.orElseThrow(), treatment, corrects.orElse(null)));
    }

    private Optional<Instant> time(String field) {
      Optional<Instant> time = moment(value(field));
      refuseUnless(time.isPresent(), field, "wrong." + field);
      return time;
    }

    private static Optional<Instant> moment(String typed) {
      Matcher written = TIME.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
      if (!written.matches()) {
        return Optional.empty();
      }
      int[] parts = new int[5];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Integer.parseInt(written.group(i + 1));
      }
      try {
        return Optional.of(
            LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4])
                .atZone(Japan.ZONE)
                .toInstant());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private String value(String field) {
      return typed.getOrDefault(field, "");
    }

    private void refuseUnless(boolean holds, String field, String otherwise) {
      if (!holds) {
        wrong.putIfAbsent(field, otherwise);
      }
    }
  }

  @Override
  public String toString() {
    return "TypedTreatment";
  }
}
