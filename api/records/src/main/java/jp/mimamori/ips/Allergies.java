package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.emergency.Section;

/** Allergies: latex and what was entered, then what institutions recorded. */
final class Allergies {

  private static final String LATEX = "latex";
  private static final Set<String> STATES = Set.of("active", "inactive", "resolved");

  private Allergies() {}

  static Part of(Source source) {
    Part part = new Part("allergies", "48765-2");
    for (Piece piece : source.pieces().of(Section.ALLERGIES)) {
      String text = piece.words() + " (" + piece.standing() + ")";
      boolean isAllergy =
          piece.key().equals(LATEX)
              ? !piece.value().equals("unknown")
              : !piece.value("substance").isEmpty();
      if (isAllergy) {
        UUID id = source.id("AllergyIntolerance", piece);
        part.entry(id, entered(source, piece, id), text);
      } else {
        part.line(text);
      }
    }
    Removals.into(part, source, Section.ALLERGIES);
    source
        .records()
        .allergies()
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
    JsonObjectBuilder allergy =
        resource(source, id, "active", piece.approved() ? "confirmed" : "unconfirmed")
            .add("code", substance(piece))
            .add("recordedDate", piece.confirmedAt().toString())
            .add("note", Fhir.note(piece.standing()));
    String criticality = criticality(piece.value("severity"));
    if (!criticality.isEmpty()) {
      allergy.add("criticality", criticality);
    }
    if (!piece.value("reaction").isEmpty()) {
      allergy.add(
          "reaction",
          Fhir.array(
              Fhir.object()
                  .add("manifestation", Fhir.array(Fhir.concept(piece.value("reaction"))))));
    }
    return allergy;
  }

  private static JsonObjectBuilder substance(Piece piece) {
    if (!piece.key().equals(LATEX)) {
      return Fhir.concept(piece.value("substance"));
    }
    return piece.value().equals("yes")
        ? Fhir.concept(Fhir.SNOMED, "111088007", Names.of(LATEX))
        : Fhir.concept(Fhir.SNOMED, "716184000", Names.of("no-latex"));
  }

  private static String criticality(String severity) {
    return switch (severity) {
      case "life-threatening", "severe" -> "high";
      case "mild" -> "low";
      case "unknown" -> "unable-to-assess";
      default -> "";
    };
  }

  private static JsonObjectBuilder resource(
      Source source, UUID id, String state, String verification) {
    return Fhir.resource("AllergyIntolerance", id)
        .add("clinicalStatus", Fhir.status("allergyintolerance-clinical", state))
        .add("verificationStatus", Fhir.status("allergyintolerance-verification", verification))
        .add("patient", Fhir.reference(source.patient()));
  }
}
