package jp.mimamori.medication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.code.Coding;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.HealthRecord;
import org.jspecify.annotations.Nullable;

/** Makes a stored medication resource a drug; the four types differ little. */
final class Drugs {

  private static final int WHOLE_DAY = 10;

  private Drugs() {}

  static DispensedDrug of(HealthRecord record) {
    Node resource = Node.of(record.body());
    Node dosage = resource.first("dosageInstruction", "dosage");
    Amount amount = amount(resource, dosage);
    Node role = prescriber(resource);
    return new DispensedDrug(
        record.id(),
        record.title(),
        code(record),
        dosage.at("text").text(),
        amount.words(),
        amount.is(),
        resource.first("daysSupply").quantity(),
        doctor(resource, role),
        role.at("organization", "display").text(),
        notes(resource),
        record.effectiveOn(),
        day(resource.at("effectivePeriod", "end").text()).orElse(null),
        record.status());
  }

  private record Amount(String words, DispensedDrug.AmountIs is) {}

  private static Amount amount(Node resource, Node dosage) {
    Node rate = dosage.at("doseAndRate");
    String daily = rate.at("rateRatio", "numerator").quantity();
    Node time = rate.at("rateRatio", "denominator");
    if (!daily.isEmpty() && time.unit().matches("d|日|day") && time.at("value").text().equals("1")) {
      return new Amount(daily, DispensedDrug.AmountIs.PER_DAY);
    }
    if (!daily.isEmpty()) {
      return new Amount(daily + "／" + time.quantity(), DispensedDrug.AmountIs.NOT_SAID);
    }
    String dose = rate.at("doseQuantity").quantity();
    if (!dose.isEmpty()) {
      return new Amount(dose, DispensedDrug.AmountIs.PER_DOSE);
    }
    String total =
        Stream.of(
                resource.at("quantity").quantity(),
                resource.at("dispenseRequest", "quantity").quantity())
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    return new Amount(
        total, total.isEmpty() ? DispensedDrug.AmountIs.NOT_SAID : DispensedDrug.AmountIs.IN_TOTAL);
  }

  /** The contained role of whoever prescribed; an empty place when there is none. */
  private static Node prescriber(Node resource) {
    return resource
        .all("contained")
        .filter(contained -> contained.at("resourceType").text().equals("PractitionerRole"))
        .findFirst()
        .orElseGet(() -> resource.at("absent"));
  }

  private static String doctor(Node resource, Node role) {
    String doctor = role.at("practitioner", "display").text();
    return doctor.isEmpty() ? resource.at("requester", "display").text() : doctor;
  }

  private static List<String> notes(Node resource) {
    return resource
        .all("note")
        .map(note -> note.at("text").text())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static @Nullable Coding code(HealthRecord record) {
    String code = record.code();
    String system = record.codeSystem();
    return code == null ? null : new Coding(system == null ? "" : system, code);
  }

  /** The day of a date with or without a time; empty when a month or a year is all it says. */
  static Optional<LocalDate> day(String written) {
    try {
      return written.length() < WHOLE_DAY
          ? Optional.empty()
          : Optional.of(LocalDate.parse(written.substring(0, WHOLE_DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
