package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import jp.mimamori.emergency.Section;

/** What must not be done, each as a flag. */
final class Alerts {

  private Alerts() {}

  static Part of(Source source) {
    Part part = new Part("alerts", "104605-1");
    for (Piece piece : source.pieces().of(Section.DO_NOT)) {
      UUID id = source.id("Flag", piece);
      String text = text(piece);
      part.entry(id, flag(source, id, text), text);
    }
    Removals.into(part, source, Section.DO_NOT);
    return part;
  }

  /** The profile knows active flags alone, so that its words have to say what is not approved. */
  private static JsonObjectBuilder flag(Source source, UUID id, String text) {
    return Fhir.resource("Flag", id)
        .add("status", "active")
        .add("category", Fhir.array(Fhir.status("flag-category", "safety")))
        .add("code", Fhir.concept(text))
        .add("subject", Fhir.reference(source.patient()));
  }

  private static String text(Piece piece) {
    return piece.words() + " (" + piece.standing() + ")";
  }
}
