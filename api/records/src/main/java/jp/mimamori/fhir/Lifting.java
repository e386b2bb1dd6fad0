package jp.mimamori.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Measure;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Lifts the facts that are searched by out of a resource and makes it a draft record. */
public final class Lifting {

  /** Elements that hold the main code of a resource, by the order in which they are asked. */
  private static final List<String> CODES =
      List.of("code", "vaccineCode", "medication[x]", "type", "class");

  /** How the systems begin that more than one hospital uses. */
  private static final List<String> SHARED =
      List.of(
          "urn:oid:1.2.392.100495.20.2.",
          "urn:oid:1.2.392.200119.",
          "urn:oid:1.2.392.200250.",
          "http://medis.or.jp/",
          "http://jami.jp/",
          "http://jpfhir.jp/",
          "http://capstandard.jp/",
          "http://loinc.org",
          "http://snomed.info/sct",
          "http://hl7.org/fhir/sid/",
          "http://terminology.hl7.org/");

  private Lifting() {}

  /**
   * A draft of this resource. Sets the resource's id to the token of its key; references are the
   * caller's to set.
   *
   * @param resource not used by the caller afterwards
   */
  public static DraftRecord lift(
      String key,
      Category category,
      String title,
      @Nullable EffectiveTime effective,
      Resource resource,
      @Nullable String partOf) {
    return lift(key, category, title, effective, resource, partOf, Origin.of(resource));
  }

  /** Likewise, of an origin that the document names elsewhere. */
  public static DraftRecord lift(
      String key,
      Category category,
      String title,
      @Nullable EffectiveTime effective,
      Resource resource,
      @Nullable String partOf,
      String origin) {
    resource.setId(DraftRecord.token(key));
    return new DraftRecord(
        key,
        category,
        resource.fhirType(),
        title,
        code(resource),
        effective,
        measure(resource),
        status(resource),
        partOf,
        origin,
        FhirJson.encode(resource),
        Labelling.of(resource).naming(origin));
  }

  /**
   * The code that others know: of the first code element that has any, the first coding of a
   * national or international system, else the first coding. Hospitals put their local code first.
   */
  static @Nullable Coding code(Resource resource) {
    for (String name : CODES) {
      List<Coding> codings = new ArrayList<>();
      for (Base value : values(resource, name)) {
        if (value instanceof CodeableConcept concept) {
          concept.getCoding().forEach(coding -> of(coding).ifPresent(codings::add));
        }
      }
      if (!codings.isEmpty()) {
        return codings.stream().filter(Lifting::isShared).findFirst().orElse(codings.get(0));
      }
    }
    return null;
  }

  private static Optional<Coding> of(org.hl7.fhir.r4.model.Coding coding) {
    return coding.hasCode() && !coding.getCode().isBlank()
        ? Optional.of(new Coding(coding.hasSystem() ? coding.getSystem() : "", coding.getCode()))
        : Optional.empty();
  }

  private static boolean isShared(Coding coding) {
    return SHARED.stream().anyMatch(start -> coding.system().startsWith(start));
  }

  static @Nullable Measure measure(Resource resource) {
    for (Base value : values(resource, "value[x]")) {
      if (value instanceof Quantity quantity && quantity.hasValue()) {
        return new Measure(
            quantity.getValue(),
            quantity.hasCode() ? quantity.getCode() : "",
            bound(quantity, resource));
      }
    }
    return null;
  }

  /** A limit says so itself, or the interpretation does (入力上限以上, 入力下限以下). */
  private static Measure.Bound bound(Quantity quantity, Resource resource) {
    if (quantity.hasComparator()) {
      return switch (quantity.getComparator()) {
        case GREATER_THAN, GREATER_OR_EQUAL -> Measure.Bound.AT_LEAST;
        case LESS_THAN, LESS_OR_EQUAL -> Measure.Bound.AT_MOST;
        case NULL -> Measure.Bound.EXACT;
      };
    }
    List<String> judged =
        values(resource, "interpretation").stream()
            .filter(CodeableConcept.class::isInstance)
            .flatMap(concept -> ((CodeableConcept) concept).getCoding().stream())
            .map(coding -> "" + coding.getCode())
            .toList();
    if (judged.contains("HX")) {
      return Measure.Bound.AT_LEAST;
    }
    return judged.contains("LX") ? Measure.Bound.AT_MOST : Measure.Bound.EXACT;
  }

  static String status(Resource resource) {
    for (Base value : values(resource, "status")) {
      if (value instanceof PrimitiveType<?> status && status.hasValue()) {
        return status.getValueAsString();
      }
    }
    return "";
  }

  private static List<Base> values(Resource resource, String name) {
    Property property = resource.getNamedProperty(name);
    return property == null ? List.of() : property.getValues();
  }
}
