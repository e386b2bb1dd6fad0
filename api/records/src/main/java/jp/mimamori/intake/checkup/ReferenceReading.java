package jp.mimamori.intake.checkup;

import java.math.BigDecimal;
import java.util.Optional;
import jp.mimamori.intake.Element;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reference range that the document gives, and no other: neither the limits of guidance
 * nor the ranges of a table are a laboratory's range.
 */
final class ReferenceReading {

  private final Findings findings;

  ReferenceReading(Findings findings) {
    this.findings = findings;
  }

  void read(CheckupResult result, @Nullable Quantity value, Observation observation) {
    for (Element reference : result.element().children("referenceRange")) {
      Element range = reference.at("observationRange");
      ObservationReferenceRangeComponent component = range(result, range, value);
      if (!component.isEmpty()) {
        observation.addReferenceRange(component);
      }
    }
  }

  private ObservationReferenceRangeComponent range(
      CheckupResult result, Element range, @Nullable Quantity value) {
    ObservationReferenceRangeComponent component = new ObservationReferenceRangeComponent();
    Element low = range.at("value", "low");
    Element high = range.at("value", "high");
    String text = range.at("text").text();
    if (text.isEmpty()) {
      text = range.at("value").text();
    }
    if (!text.isEmpty()) {
      component.setText(text);
    }
    if (isGiven(low) || isGiven(high)) {
      limits(result, low, high, value, component);
    }
    return component;
  }

  /** Limits in another unit than the value (emc-obs-2) are told, not compared. */
  private void limits(
      CheckupResult result,
      Element low,
      Element high,
      @Nullable Quantity value,
      ObservationReferenceRangeComponent component) {
    if (!isNumber(low) || !isNumber(high)) {
      findings.add(
          CheckupFinding.REFERENCE_NOT_A_NUMBER, result.place(), result.name(), text(low, high));
      tell(component, low, high);
      return;
    }
    CheckupItem item = result.item();
    if (value != null && !(isUnit(low, value, item) && isUnit(high, value, item))) {
      findings.add(
          CheckupFinding.REFERENCE_UNIT_DIFFERS, result.place(), result.name(), text(low, high));
      tell(component, low, high);
      return;
    }
    limit(low, item).ifPresent(component::setLow);
    limit(high, item).ifPresent(component::setHigh);
  }

  private static Optional<Quantity> limit(Element limit, @Nullable CheckupItem item) {
    Optional<BigDecimal> number = ValueReading.number(limit.attribute("value").strip());
    return number.map(
        limited -> ValueReading.quantity(item, limit.attribute("unit").strip()).setValue(limited));
  }

  private static void tell(
      ObservationReferenceRangeComponent component, Element low, Element high) {
    if (!component.hasText()) {
      component.setText(text(low, high));
    }
  }

  private static boolean isGiven(Element limit) {
    return !limit.attribute("value").isBlank();
  }

  private static boolean isNumber(Element limit) {
    return !isGiven(limit) || ValueReading.number(limit.attribute("value").strip()).isPresent();
  }

  private static boolean isUnit(Element limit, Quantity value, @Nullable CheckupItem item) {
    if (!isGiven(limit)) {
      return true;
    }
    Quantity range = ValueReading.quantity(item, limit.attribute("unit").strip());
    return String.valueOf(range.getUnit()).equals(String.valueOf(value.getUnit()));
  }

  private static String text(Element low, Element high) {
    String unit = (isGiven(low) ? low : high).attribute("unit").strip();
    String range = low.attribute("value").strip() + "～" + high.attribute("value").strip();
    return (range + " " + unit).strip();
  }
}
