package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.emergency.Section;
import jp.mimamori.summary.Summary;

/** Diagnoses that were entered, then those that institutions recorded. */
final class Problems {

  private static final Set<String> STATES =
      Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved");

  private Problems() {}

  static Part of(Source source) {
    Part part = new Part("problems", "11450-4");
    for (Piece piece : source.pieces().of(Section.BASICS)) {
      if (!piece.value("name").isEmpty()) {
        UUID id = source.id("Condition", piece);
        part.entry(id, entered(source, piece, id), piece.words() + " (" + piece.standing() + ")");
      }
    }
    source.records().conditions().forEach(line -> add(part, source, line));
    return part;
  }

  private static JsonObjectBuilder entered(Source source, Piece piece, UUID id) {
    JsonObjectBuilder condition =
        resource(source, id, "active", piece.approved() ? "confirmed" : "provisional")
            .add("code", Fhir.concept(piece.value("name")))
            .add("recordedDate", piece.confirmedAt().toString())
            .add("note", Fhir.note(piece.standing()));
    if (!piece.value("since").isEmpty()) {
      condition.add("onsetString", piece.value("since"));
    }
    return condition;
  }

  private static void add(Part part, Source source, Summary.Line line) {
    UUID id = source.id(line.record().toString());
    String state = STATES.contains(line.state()) ? line.state() : "active";
    part.entry(
        id,
        resource(source, id, state, "confirmed")
            .add("code", Fhir.concept(line.name()))
            .add("recordedDate", line.day().toString()),
        Recorded.text(line));
  }

  private static JsonObjectBuilder resource(
      Source source, UUID id, String state, String verification) {
    return Fhir.resource("Condition", id)
        .add("clinicalStatus", Fhir.status("condition-clinical", state))
        .add("verificationStatus", Fhir.status("condition-ver-status", verification))
        .add("subject", Fhir.reference(source.patient()));
  }
}
