package jp.mimamori.upload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.identity.Japan;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.DraftRecord;

/** Holds the days of a document against the day on which it came in. */
final class Dating {

  /** What tells of something that was done; plans and insurance may lie ahead. */
  private static final Set<String> DONE =
      Set.of(
          "Composition",
          "DiagnosticReport",
          "Immunization",
          "MedicationDispense",
          "MedicationStatement",
          "Observation",
          "Procedure",
          "QuestionnaireResponse");

  private Dating() {}

  /** A warning when something is said to have been done after today; a day of doubt is granted. */
  static Optional<Finding> tooLate(Draft draft, Instant now) {
    LocalDate tomorrow = LocalDate.ofInstant(now, Japan.ZONE).plusDays(1);
    return draft.records().stream()
        .filter(record -> DONE.contains(record.resourceType()))
        .map(DraftRecord::effective)
        .filter(effective -> effective != null && effective.day().isAfter(tomorrow))
        .findFirst()
        .map(effective -> Finding.of(IntakeFinding.DATE_IN_FUTURE, "", "" + effective.day()));
  }
}
