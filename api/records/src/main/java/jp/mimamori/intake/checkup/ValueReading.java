package jp.mimamori.intake.checkup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mimamori.code.Systems;
import jp.mimamori.intake.Element;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/** Reads the value of a result: a number with its unit, an answer, or text. */
final class ValueReading {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
  private static final int LONGEST_NUMBER = 30;

  private final Findings findings;

  ValueReading(Findings findings) {
    this.findings = findings;
  }

  /** A number as CDA may write it; empty for anything else. */
  static Optional<BigDecimal> number(String written) {
    return written.length() <= LONGEST_NUMBER && NUMBER.matcher(written).matches()
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  /** The unit as people read it and, where it is known to be one, as UCUM code. */
  static Quantity quantity(@org.jspecify.annotations.Nullable CheckupItem item, String unit) {
    Quantity quantity = new Quantity();
    if (item != null && item.hasUnit(unit)) {
      return item.ucum().isEmpty()
          ? quantity
          : quantity.setUnit(item.unit()).setSystem(Systems.UCUM).setCode(item.ucum());
    }
    if (!unit.isEmpty()) {
      quantity.setUnit(unit);
    }
    return CheckupItems.knowsUnit(unit) ? quantity.setSystem(Systems.UCUM).setCode(unit) : quantity;
  }

  void read(CheckupResult result, Observation observation) {
    List<Element> values = result.element().children("value");
    if (values.isEmpty()) {
      missing(result, observation);
      return;
    }
    if (values.size() > 1) {
      findings.add(CheckupFinding.VALUES_SEVERAL, result.place(), result.name());
      values.stream()
          .skip(1)
          .map(ValueReading::asText)
          .forEach(text -> observation.addNote().setText("追加の値: " + text));
    }
    Element value = values.get(0);
    if (value.has("nullFlavor")) {
      notMeasurable(result, observation);
      return;
    }
    switch (type(value)) {
      case "PQ", "INT", "REAL" -> number(result, value, observation);
      case "CD", "CO", "CE", "CV", "CS" -> answer(result, value, observation);
      case "ST", "ED", "SC", "TS" -> text(result, value, observation);
      default -> {
        findings.add(CheckupFinding.VALUE_TYPE_UNKNOWN, result.place(), result.name(), type(value));
        text(result, value, observation);
      }
    }
  }

  private static String type(Element value) {
    String type = value.attribute("type").strip();
    if (!type.isEmpty()) {
      return type.substring(type.indexOf(':') + 1);
    }
    return value.has("value") ? "PQ" : value.has("code") ? "CD" : "ST";
  }

  private void missing(CheckupResult result, Observation observation) {
    if (!result.element().children("entryRelationship").isEmpty()) {
      return;
    }
    observation.setDataAbsentReason(Concepts.absent("unknown", "値の記載なし"));
    findings.add(CheckupFinding.VALUE_MISSING, result.place(), result.name());
  }

  private void notMeasurable(CheckupResult result, Observation observation) {
    observation.setStatus(ObservationStatus.CANCELLED);
    observation.setDataAbsentReason(Concepts.absent("error", "測定不能"));
    findings.add(CheckupFinding.NOT_MEASURABLE, result.place(), result.name());
  }

  private void number(CheckupResult result, Element value, Observation observation) {
    String written = value.attribute("value").strip();
    Optional<BigDecimal> number = number(written);
    if (number.isEmpty()) {
      findings.add(CheckupFinding.VALUE_NOT_A_NUMBER, result.place(), result.name(), written);
      return;
    }
    String unit = value.attribute("unit").strip();
    CheckupItem item = result.item();
    if (item != null && !item.hasUnit(unit)) {
      findings.add(CheckupFinding.UNIT_DIFFERS, result.place(), result.name(), unit, item.unit());
    }
    if (item != null && item.hasUnit(unit) && !result.isBound() && !item.admits(number.get())) {
      findings.add(
          CheckupFinding.VALUE_OUT_OF_RANGE,
          result.place(),
          result.name(),
          written,
          String.valueOf(item.low()),
          String.valueOf(item.high()));
    }
    observation.setValue(quantity(item, unit).setValue(number.get()));
  }

  private void answer(CheckupResult result, Element value, Observation observation) {
    String code = value.attribute("code").strip();
    if (code.isEmpty()) {
      text(result, value, observation);
      return;
    }
    CheckupItem item = result.item();
    String oid = value.attribute("codeSystem").strip();
    String system = oid.isEmpty() && item != null ? item.answerSystem() : oid;
    Optional<String> known = item == null ? Optional.empty() : item.answer(system, code);
    String display = value.attribute("displayName").strip();
    if (known.isEmpty() && item != null) {
      findings.add(CheckupFinding.ANSWER_UNKNOWN, result.place(), result.name(), code);
    }
    String text = known.orElse(display.isEmpty() ? code : display);
    observation.setValue(Concepts.of(Oid.uri(system), code, text));
  }

  private void text(CheckupResult result, Element value, Observation observation) {
    String text = asText(value);
    if (text.isEmpty()) {
      missing(result, observation);
      return;
    }
    if (result.name().endsWith("(撮影年月日)") && CheckupDates.parse(text).isEmpty()) {
      findings.add(CheckupFinding.FILM_DATE_IMPOSSIBLE, result.place(), result.name(), text);
    }
    observation.setValue(new StringType(text));
  }

  /** Whatever a value says, as text. */
  private static String asText(Element value) {
    if (!value.text().isEmpty()) {
      return value.text();
    }
    String low = value.at("low").attribute("value");
    String high = value.at("high").attribute("value");
    if (!low.isEmpty() || !high.isEmpty()) {
      return low + "～" + high;
    }
    String written = value.has("value") ? value.attribute("value") : value.attribute("code");
    return (written.strip() + " " + value.attribute("unit").strip()).strip();
  }
}
