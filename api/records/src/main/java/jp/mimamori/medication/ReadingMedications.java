package jp.mimamori.medication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.fhir.Narrative;
import jp.mimamori.fhir.Node;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;

/** A person's medicines, by dispensing, newest first. */
@ApplicationScoped
public class ReadingMedications {

  private static final Set<String> DRUGS =
      Set.of(
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement",
          "MedicationAdministration");

  @Inject ReadingRecords records;

  /**
   * Dispensings with their drugs.
   *
   * @param size at most so many; 1 to 50
   * @throws RefusedException when the caller may not read this person's records
   */
  public Page<Dispensing> newest(
      Caller caller, Purpose purpose, SubjectId subject, Optional<Cursor> after, int size) {
    Page<ReadingRecords.WithParts> page =
        records.withParts(caller, purpose, subject, Category.MEDICATION, after, Math.min(size, 50));
    return new Page<>(
        page.items().stream().map(ReadingMedications::of).toList(), page.nextCursor());
  }

  /** A record and its parts as a dispensing; a drug alone is a dispensing of one. */
  public static Dispensing of(ReadingRecords.WithParts stored) {
    HealthRecord whole = stored.record();
    Node resource = Node.of(whole.body());
    List<HealthRecord> drugs =
        Stream.concat(Stream.of(whole), stored.parts().stream())
            .filter(record -> DRUGS.contains(record.resourceType()))
            .toList();
    return new Dispensing(
        whole.id(),
        kind(drugs),
        whole.effectiveOn(),
        whole.title(),
        place(resource),
        drugs.stream().map(Drugs::of).toList(),
        notes(resource),
        whole.document());
  }

  private static Dispensing.Kind kind(List<HealthRecord> drugs) {
    return kind(drugs.isEmpty() ? "" : drugs.get(0).resourceType());
  }

  static Dispensing.Kind kind(String resourceType) {
    return switch (resourceType) {
      case "MedicationDispense" -> Dispensing.Kind.DISPENSED;
      case "MedicationRequest" -> Dispensing.Kind.PRESCRIBED;
      case "MedicationStatement" -> Dispensing.Kind.STATED;
      case "MedicationAdministration" -> Dispensing.Kind.GIVEN;
      default -> Dispensing.Kind.NOTE;
    };
  }

  static String place(Node resource) {
    return Stream.concat(
            resource.all("author").map(who -> who.at("display").text()),
            resource.all("performer").map(who -> who.at("actor", "display").text()))
        .filter(name -> !name.isEmpty())
        .reduce((first, last) -> last)
        .orElse("");
  }

  private static List<Dispensing.Note> notes(Node resource) {
    return resource
        .all("section")
        .map(
            section ->
                new Dispensing.Note(
                    section.at("title").text(), Narrative.text(section.at("text", "div").text())))
        .filter(note -> !note.words().isEmpty())
        .toList();
  }
}
