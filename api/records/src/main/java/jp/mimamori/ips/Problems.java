package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.emergency.Section;

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
    source
        .records()
        .conditions()
        .forEach(
            line ->
                Recorded.into(
                    part,
                    source,
                    line,
                    STATES,
                    (id, state) -> resource(source, id, state, "confirmed")));
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

  private static JsonObjectBuilder resource(
      Source source, UUID id, String state, String verification) {
    return Fhir.resource("Condition", id)
        .add("clinicalStatus", Fhir.status("condition-clinical", state))
        .add("verificationStatus", Fhir.status("condition-ver-status", verification))
        .add("subject", Fhir.reference(source.patient()));
  }
}
