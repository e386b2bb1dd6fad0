package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.emergency.Section;
import jp.mimamori.summary.Summary;

/** Drugs that were entered as taken now, then those that pharmacies handed out of late. */
final class Medicines {

  private Medicines() {}

  static Part of(Source source) {
    Part part = new Part("medicines", "10160-0");
    for (Piece piece : source.pieces().of(Section.MEDICINES)) {
      if (piece.value("name").isEmpty()) {
        part.line(piece.words() + " (" + piece.standing() + ")");
      } else {
        UUID id = source.id("MedicationStatement", piece);
        part.entry(id, entered(source, piece, id), piece.words() + " (" + piece.standing() + ")");
      }
    }
    Removals.into(part, source, Section.MEDICINES);
    source.records().medicines().forEach(medicine -> add(part, source, medicine));
    return part;
  }

  private static JsonObjectBuilder entered(Source source, Piece piece, UUID id) {
    String dosage = joined(piece.value("dose"), piece.value("times"), piece.value("route"));
    return statement(source, id, piece.value("name"), piece.confirmedAt().toString(), dosage)
        .add("note", Fhir.note(joined(piece.value("note"), piece.standing())));
  }

  private static void add(Part part, Source source, Summary.Medicine medicine) {
    Summary.Line line = medicine.line();
    UUID id = source.id(line.record().toString());
    String dosage = joined(medicine.usage(), medicine.amount(), medicine.supply());
    part.entry(
        id,
        statement(source, id, line.name(), line.day().toString(), dosage),
        joined(Recorded.text(line), dosage));
  }

  private static JsonObjectBuilder statement(
      Source source, UUID id, String name, String on, String dosage) {
    JsonObjectBuilder statement =
        Fhir.resource("MedicationStatement", id)
            .add("status", "active")
            .add("medicationCodeableConcept", Fhir.concept(name))
            .add("subject", Fhir.reference(source.patient()))
            .add("effectiveDateTime", on);
    return dosage.isEmpty()
        ? statement
        : statement.add("dosage", Fhir.array(Fhir.object().add("text", dosage)));
  }

  private static String joined(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
  }
}
