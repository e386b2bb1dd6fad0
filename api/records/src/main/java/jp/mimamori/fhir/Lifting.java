package jp.mimamori.fhir;

import java.util.List;
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
      EffectiveTime effective,
      Resource resource,
      @Nullable String partOf) {
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
        FhirJson.encode(resource));
  }

  /** The first coding of the first code element that has one. */
  static @Nullable Coding code(Resource resource) {
    for (String name : CODES) {
      for (Base value : values(resource, name)) {
        if (value instanceof CodeableConcept concept) {
          for (org.hl7.fhir.r4.model.Coding coding : concept.getCoding()) {
            if (coding.hasCode() && !coding.getCode().isBlank()) {
              return new Coding(coding.hasSystem() ? coding.getSystem() : "", coding.getCode());
            }
          }
        }
      }
    }
    return null;
  }

  static @Nullable Measure measure(Resource resource) {
    for (Base value : values(resource, "value[x]")) {
      if (value instanceof Quantity quantity && quantity.hasValue()) {
        return new Measure(quantity.getValue(), quantity.hasCode() ? quantity.getCode() : "");
      }
    }
    return null;
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
