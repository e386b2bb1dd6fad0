package jp.mimamori.vitals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.code.Systems;
import jp.mimamori.fhir.FhirJson;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a FHIR Observation of the profile for vital signs, as somebody sent it; nothing of
 * it is believed yet.
 */
public final class SentVitalFhir {

  /** Where in the resource the fields of a reading stand. */
  private static final Map<String, String> PLACES =
      Map.of(
          "kind", "Observation.code",
          "at", "Observation.effective",
          "value", "Observation.value",
          "systolic", "Observation.component",
          "diastolic", "Observation.component",
          "unit", "Observation.value",
          "device", "Observation.device");

  private static final Set<String> OF_PRESSURE = Set.of(Vital.SYSTOLIC, Vital.DIASTOLIC);

  private final Observation observation;

  private SentVitalFhir(Observation observation) {
    this.observation = observation;
  }

  /**
   * One in JSON that was read before.
   *
   * @throws IllegalArgumentException when it is none: a bug of ours
   */
  public static SentVitalFhir of(String json) {
    if (FhirJson.read(json) instanceof Observation observation) {
      return new SentVitalFhir(observation);
    }
    throw new IllegalArgumentException("no Observation");
  }

  /** The same with the category of vital signs, by which everybody finds them. */
  public static JsonObject completed(JsonObject observation) {
    JsonArray said =
        observation.get("category") instanceof JsonArray all ? all : JsonArray.EMPTY_JSON_ARRAY;
    if (said.toString().contains("\"vital-signs\"")) {
      return observation;
    }
    JsonArrayBuilder categories = Json.createArrayBuilder(said);
    categories.add(
        Json.createObjectBuilder()
            .add(
                "coding",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("system", VitalFhir.CATEGORY)
                            .add("code", "vital-signs"))));
    return Json.createObjectBuilder(observation).add("category", categories).build();
  }

  static String place(String field) {
    return PLACES.getOrDefault(field, "Observation");
  }

  /** What it says. */
  Sent sent() {
    Optional<Vital> vital = vital();
    boolean pressure = vital.filter(Vital.BLOOD_PRESSURE::equals).isPresent();
    return new Sent(
        vital.map(Enum::name).orElse(""),
        at(),
        number(observation.getValue()),
        pressure ? number(component(Vital.SYSTOLIC)) : null,
        pressure ? number(component(Vital.DIASTOLIC)) : null,
        unit(pressure),
        observation.hasDevice() && observation.getDevice().hasDisplay()
            ? observation.getDevice().getDisplay()
            : "");
  }

  /** What a reading does not have; empty when there is nothing of the kind. */
  Optional<EnteringVitals.Judged.Wrong> more() {
    boolean pressure = vital().filter(Vital.BLOOD_PRESSURE::equals).isPresent();
    boolean others =
        observation.getComponent().stream()
            .anyMatch(
                component ->
                    !pressure || codes(component.getCode()).noneMatch(OF_PRESSURE::contains));
    if (others || observation.getComponent().size() > 2) {
      return wrong("Observation.component", VitalFinding.Why.NUMBER_NOT_FOR_THIS_KIND);
    }
    boolean bounded = quantities(pressure).stream().anyMatch(Quantity::hasComparator);
    return bounded || observation.hasDataAbsentReason()
        ? wrong("Observation.value", VitalFinding.Why.NUMBER_MISSING)
        : Optional.empty();
  }

  private static Optional<EnteringVitals.Judged.Wrong> wrong(String place, VitalFinding.Why why) {
    return Optional.of(new EnteringVitals.Judged.Wrong(place, why));
  }

  /** By the first code that says what is measured; a part of a blood pressure alone is none. */
  private Optional<Vital> vital() {
    List<String> codes = codes(observation.getCode()).toList();
    return Arrays.stream(Vital.values())
        .filter(vital -> vital.codes().stream().anyMatch(codes::contains))
        .filter(vital -> codes.stream().noneMatch(OF_PRESSURE::contains))
        .findFirst();
  }

  private String at() {
    Type time = observation.getEffective();
    String written =
        time instanceof BaseDateTimeType date && date.getValueAsString() != null
            ? date.getValueAsString()
            : "";
    return written;
  }

  private String unit(boolean pressure) {
    List<Quantity> all = quantities(pressure);
    List<String> units =
        all.stream()
            .map(
                quantity ->
                    Systems.UCUM.equals(quantity.getSystem()) && quantity.hasCode()
                        ? quantity.getCode()
                        : "?")
            .distinct()
            .toList();
    return units.size() == 1 ? units.get(0) : "?";
  }

  private List<Quantity> quantities(boolean pressure) {
    return pressure
        ? OF_PRESSURE.stream()
            .map(this::component)
            .filter(Quantity.class::isInstance)
            .map(Quantity.class::cast)
            .toList()
        : observation.getValue() instanceof Quantity one ? List.of(one) : List.of();
  }

  private @Nullable Type component(String loinc) {
    return observation.getComponent().stream()
        .filter(component -> codes(component.getCode()).anyMatch(loinc::equals))
        .map(Observation.ObservationComponentComponent::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> codes(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(coding -> Systems.LOINC.equals(coding.getSystem()) && coding.hasCode())
        .map(coding -> coding.getCode());
  }

  private static @Nullable BigDecimal number(@Nullable Type value) {
    return value instanceof Quantity quantity ? quantity.getValue() : null;
  }

  @Override
  public String toString() {
    return "SentVitalFhir";
  }
}
