package jp.mimamori.checkup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.code.Coding;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.HealthRecord;
import org.jspecify.annotations.Nullable;

/** Makes stored Observations the results of a checkup. */
final class CheckupResults {

  private final Map<String, String> sections = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  CheckupResults(Node composition) {
    composition.all("section").forEach(this::section);
  }

  private void section(Node section) {
    String title = section.at("title").text();
    section
        .all("entry")
        .map(entry -> entry.at("reference").text())
        .forEach(
            reference -> {
              sections.putIfAbsent(reference, title);
              order.add(reference);
            });
    section.all("section").forEach(this::section);
  }

  /** Where the document lists this result; what it does not list comes last. */
  int place(HealthRecord record) {
    int place = order.indexOf("Observation/" + record.id());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  CheckupItem item(HealthRecord record) {
    Node observation = Node.of(record.body());
    Node range = observation.at("referenceRange");
    Node quantity = observation.at("valueQuantity");
    @Nullable BigDecimal number = quantity.at("value").number().orElse(null);
    @Nullable BigDecimal low = range.at("low", "value").number().orElse(null);
    @Nullable BigDecimal high = range.at("high", "value").number().orElse(null);
    boolean sameUnit = isUnitOf(range.at("low"), quantity) && isUnitOf(range.at("high"), quantity);
    return new CheckupItem(
        record.id(),
        sections.getOrDefault("Observation/" + record.id(), ""),
        record.title(),
        code(record),
        value(observation),
        isLimit(observation) ? null : number,
        answer(observation),
        quantity.unit(),
        sameUnit ? low : null,
        sameUnit ? high : null,
        reference(range, sameUnit),
        flag(observation, number, sameUnit ? low : null, sameUnit ? high : null),
        observation.at("method").concept(),
        record.effectiveOn());
  }

  private static @Nullable Coding code(HealthRecord record) {
    String code = record.code();
    String system = record.codeSystem();
    return code == null ? null : new Coding(system == null ? "" : system, code);
  }

  private static @Nullable String answer(Node observation) {
    String code = observation.at("valueCodeableConcept", "coding", "code").text();
    return code.isEmpty() ? null : code;
  }

  /** A number behind which the value lies is told in words, and is no value to draw. */
  private static boolean isLimit(Node observation) {
    Flag judged = judged(observation);
    return observation.at("valueQuantity", "comparator").isPresent()
        || judged == Flag.ABOVE_MAX
        || judged == Flag.BELOW_MIN;
  }

  private static boolean isUnitOf(Node limit, Node quantity) {
    return !limit.isPresent() || !quantity.isPresent() || limit.unit().equals(quantity.unit());
  }

  private static String value(Node observation) {
    Node quantity = observation.at("valueQuantity");
    return Stream.of(
            quantity.at("comparator").text() + quantity.at("value").text(),
            observation.at("valueCodeableConcept").concept(),
            observation
                .first("valueString", "valueInteger", "valueBoolean", "valueDateTime", "valueTime")
                .text(),
            components(observation))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A blood pressure of another system, say: its components side by side. */
  private static String components(Node observation) {
    return observation
        .all("component")
        .map(
            part -> (part.at("code").concept() + " " + part.at("valueQuantity").quantity()).strip())
        .collect(Collectors.joining("、"));
  }

  private static String reference(Node range, boolean sameUnit) {
    String low = sameUnit ? range.at("low", "value").text() : range.at("low").quantity();
    String high = sameUnit ? range.at("high", "value").text() : range.at("high").quantity();
    return low.isEmpty() && high.isEmpty() ? range.at("text").text() : low + "～" + high;
  }

  private static Flag flag(
      Node observation,
      @Nullable BigDecimal number,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {
    Flag absent = absent(observation.at("dataAbsentReason", "coding", "code").text());
    if (absent != Flag.NONE) {
      return absent;
    }
    Flag judged = judged(observation);
    return judged == Flag.NONE ? compared(number, low, high) : judged;
  }

  private static Flag absent(String reason) {
    return switch (reason) {
      case "not-performed" -> Flag.NOT_DONE;
      case "error" -> Flag.NOT_MEASURABLE;
      default -> Flag.NONE;
    };
  }

  /** What the document judges; a limit of entry tells more than a direction. */
  private static Flag judged(Node observation) {
    Set<String> codes =
        observation
            .all("interpretation")
            .flatMap(concept -> concept.all("coding"))
            .map(coding -> coding.at("code").text())
            .collect(Collectors.toSet());
    return List.of("HX", "LX", "HH", "H", "HU", "LL", "L", "LU", "AA", "A", "N").stream()
        .filter(codes::contains)
        .map(CheckupResults::flag)
        .findFirst()
        .orElse(Flag.NONE);
  }

  private static Flag flag(String code) {
    return switch (code) {
      case "HX" -> Flag.ABOVE_MAX;
      case "LX" -> Flag.BELOW_MIN;
      case "H", "HH", "HU" -> Flag.HIGH;
      case "L", "LL", "LU" -> Flag.LOW;
      case "A", "AA" -> Flag.ABNORMAL;
      case "N" -> Flag.WITHIN;
      default -> Flag.NONE;
    };
  }

  /** Where the document judges nothing, its own range does. */
  private static Flag compared(
      @Nullable BigDecimal number, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (number == null || (low == null && high == null)) {
      return Flag.NONE;
    }
    if (high != null && number.compareTo(high) > 0) {
      return Flag.HIGH;
    }
    return low != null && number.compareTo(low) < 0 ? Flag.LOW : Flag.WITHIN;
  }
}
