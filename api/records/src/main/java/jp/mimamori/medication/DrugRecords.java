package jp.mimamori.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.code.Coding;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.HealthRecord;
import org.jspecify.annotations.Nullable;

/** Reads out of stored medication resources and allergies what tells what is taken now. */
final class DrugRecords {

  private static final Set<String> STOPPED = Set.of("stopped", "not-taken");
  private static final Set<String> PAST_ALLERGY = Set.of("inactive", "resolved");
  private static final Set<String> NO_ALLERGY = Set.of("refuted", "entered-in-error");
  private static final String OVER_THE_COUNTER = "一般用医薬品";
  private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(400);

  private DrugRecords() {}

  static History history(List<HealthRecord> drugs, List<HealthRecord> allergies) {
    List<Supply> supplies = new ArrayList<>();
    List<Stop> stops = new ArrayList<>();
    for (HealthRecord record : drugs) {
      Node resource = Node.of(record.body());
      String status = resource.at("status").text();
      Substance substance = Substance.of(codings(resource), record.title());
      if (STOPPED.contains(status)) {
        stops.add(stop(record, resource, substance));
      } else if (!Dispensing.VOID.contains(status)) {
        supply(record, resource, substance).ifPresent(supplies::add);
      }
    }
    return new History(
        supplies,
        stops,
        allergies.stream().flatMap(each -> allergy(each).stream()).toList(),
        allergies.stream().map(HealthRecord::id).toList());
  }

  private static Stop stop(HealthRecord record, Node resource, Substance substance) {
    return new Stop(
        record.id(),
        substance,
        record.title(),
        Supply.decider(Drugs.of(record)),
        record.effectiveOn(),
        stopped(record, resource));
  }

  /** The day that is stated; the day of a prescription, or of the first use, is none. */
  private static @Nullable LocalDate stopped(HealthRecord record, Node resource) {
    Optional<LocalDate> end = Drugs.day(resource.at("effectivePeriod", "end").text());
    boolean isOfThatDay =
        record.resourceType().equals("MedicationStatement")
            && record.isDated()
            && !resource.at("effectivePeriod", "start").isPresent();
    return end.or(() -> isOfThatDay ? Optional.of(record.effectiveOn()) : Optional.empty())
        .orElse(null);
  }

  private static Optional<Supply> supply(HealthRecord record, Node resource, Substance substance) {
    Dispensing.Kind kind = ReadingMedications.kind(record.resourceType());
    boolean stated = kind == Dispensing.Kind.STATED;
    boolean ongoing = stated && resource.at("status").text().equals("active");
    if (!record.isDated() && !ongoing) {
      return Optional.empty();
    }
    DispensedDrug drug = Drugs.of(record);
    LocalDate from = record.effectiveOn();
    boolean daily = Daily.is(resource);
    LocalDate until = daily || drug.until() != null ? until(drug, from, resource) : null;
    Node dosage = resource.first("dosageInstruction", "dosage");
    return Optional.of(
        new Supply(
            drug,
            kind,
            stated && isOwnDecision(resource),
            substance,
            ReadingMedications.place(resource),
            from,
            until,
            lasting(until, ongoing, dosage),
            daily,
            record.document()));
  }

  private static Supply.Lasting lasting(@Nullable LocalDate until, boolean ongoing, Node dosage) {
    if (until != null) {
      return Supply.Lasting.DAYS;
    }
    boolean asNeeded =
        dosage.at("asNeededBoolean").text().equals("true")
            || dosage.at("asNeededCodeableConcept").isPresent();
    if (asNeeded) {
      return Supply.Lasting.AS_NEEDED;
    }
    return ongoing ? Supply.Lasting.ONGOING : Supply.Lasting.UNTIL_FINISHED;
  }

  /** The last day that is said, or as many days as are said, the first one counted. */
  private static @Nullable LocalDate until(DispensedDrug drug, LocalDate from, Node resource) {
    if (drug.until() != null) {
      return drug.until().isBefore(from) ? from : drug.until();
    }
    return Stream.of(
            resource.at("daysSupply"),
            resource.at("dispenseRequest", "expectedSupplyDuration"),
            resource.at("dosageInstruction", "timing", "repeat", "boundsDuration"))
        .flatMap(each -> days(each).stream())
        .findFirst()
        .map(days -> from.plusDays(days - 1L))
        .orElse(null);
  }

  private static Optional<Integer> days(Node quantity) {
    boolean inDays =
        quantity.at("code").text().equals("d") || quantity.unit().matches("日分?|d|days?");
    return quantity
        .at("value")
        .number()
        .filter(value -> inDays && value.signum() > 0 && value.compareTo(MOST_DAYS) <= 0)
        .map(value -> Math.max(1, value.intValue()));
  }

  private static boolean isOwnDecision(Node resource) {
    return resource
            .at("category")
            .all("coding")
            .anyMatch(c -> c.at("code").text().equals("patientspecified"))
        || resource.all("note").anyMatch(note -> note.at("text").text().equals(OVER_THE_COUNTER));
  }

  /** All codes of the drug, which may stand in a resource within. */
  private static List<Coding> codings(Node resource) {
    Stream<Node> inside =
        resource
            .all("contained")
            .filter(each -> each.at("resourceType").text().equals("Medication"))
            .map(each -> each.at("code"));
    return Stream.concat(Stream.of(resource.at("medicationCodeableConcept")), inside)
        .flatMap(concept -> codingsOf(concept).stream())
        .toList();
  }

  private static List<Coding> codingsOf(Node concept) {
    return concept
        .all("coding")
        .filter(each -> !each.at("code").text().isEmpty())
        .map(each -> new Coding(each.at("system").text(), each.at("code").text()))
        .toList();
  }

  private static Optional<KnownAllergy> allergy(HealthRecord record) {
    Node resource = Node.of(record.body());
    boolean stands =
        !PAST_ALLERGY.contains(resource.at("clinicalStatus", "coding", "code").text())
            && !NO_ALLERGY.contains(resource.at("verificationStatus", "coding", "code").text());
    return stands
        ? Optional.of(KnownAllergy.of(record.id(), codingsOf(resource.at("code")), record.title()))
        : Optional.empty();
  }
}
