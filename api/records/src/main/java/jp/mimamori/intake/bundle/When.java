package jp.mimamori.intake.bundle;

import java.util.List;
import java.util.Optional;
import jp.mimamori.fhir.FhirDate;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;

/**
 * When a resource took effect: the first of its own times, what happened before what was written.
 */
final class When {

  private static final List<String> ELEMENTS =
      List.of(
          "effective[x]",
          "occurrence[x]",
          "performed[x]",
          "whenHandedOver",
          "whenPrepared",
          "onset[x]",
          "started",
          "period",
          "collected[x]",
          "timing[x]",
          "authoredOn",
          "authored",
          "date",
          "created",
          "recordedDate",
          "recorded",
          "issued",
          "dateAsserted",
          "sent",
          "received");

  private When() {}

  static Optional<EffectiveTime> of(Entry entry, List<Finding> findings) {
    return ELEMENTS.stream()
        .flatMap(name -> values(entry.resource(), name).stream())
        .flatMap(value -> time(value, entry, findings).stream())
        .findFirst();
  }

  /** Whether FHIR wants such a time in this type and the resource has none at all. */
  static boolean isMissing(Resource resource) {
    var type = FhirJson.context().getResourceDefinition(resource);
    return ELEMENTS.stream()
        .anyMatch(
            name -> {
              var element = type.getChildByName(name);
              return element != null && element.getMin() > 0 && values(resource, name).isEmpty();
            });
  }

  private static Optional<EffectiveTime> time(Base value, Entry entry, List<Finding> findings) {
    if (value instanceof BaseDateTimeType date) {
      return read(date);
    }
    if (value instanceof Period period) {
      return period(period, entry, findings);
    }
    if (value instanceof Timing timing) {
      Optional<EffectiveTime> event = timing.getEvent().stream().findFirst().flatMap(When::read);
      return event.isPresent() || !timing.getRepeat().hasBoundsPeriod()
          ? event
          : period(timing.getRepeat().getBoundsPeriod(), entry, findings);
    }
    return Optional.empty();
  }

  private static Optional<EffectiveTime> period(
      Period period, Entry entry, List<Finding> findings) {
    Optional<EffectiveTime> start = read(period.getStartElement());
    Optional<EffectiveTime> end = read(period.getEndElement());
    if (start.isEmpty() || end.isEmpty()) {
      return start.isPresent() ? start : end;
    }
    if (!start.get().from().isBefore(end.get().until())) {
      findings.add(Finding.of(BundleFinding.PERIOD_REVERSED, entry.path()));
      return start;
    }
    return Optional.of(new EffectiveTime(start.get().from(), end.get().until(), start.get().day()));
  }

  static Optional<EffectiveTime> read(BaseDateTimeType date) {
    String written = date.getValueAsString();
    return written == null ? Optional.empty() : FhirDate.read(written);
  }

  private static List<Base> values(Resource resource, String name) {
    Property property = resource.getNamedProperty(name);
    return property == null ? List.of() : property.getValues();
  }
}
