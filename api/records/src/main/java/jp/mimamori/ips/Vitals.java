package jp.mimamori.ips;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Section;

/** Weight, height and what is usual for this person, awake and asleep, as observations. */
final class Vitals {

  private static final Map<String, String> LOINC =
      Map.ofEntries(
          Map.entry("weight", "29463-7"),
          Map.entry("height", "8302-2"),
          Map.entry("blood-pressure", "85354-9"),
          Map.entry("systolic", "8480-6"),
          Map.entry("diastolic", "8462-4"),
          Map.entry("breaths", "9279-1"),
          Map.entry("pulse", "8867-4"),
          Map.entry("temperature", "8310-5"),
          Map.entry("spo2", "59408-5"),
          Map.entry("spo2-with-oxygen", "59408-5"),
          Map.entry("etco2", "19889-5"),
          Map.entry("consciousness", "80288-4"));

  private Vitals() {}

  static Part of(Source source) {
    Part part = new Part("vitals", "8716-3");
    for (Piece piece : source.pieces().of(Section.VITALS)) {
      UUID id = source.id("Observation", piece);
      part.entry(id, observation(source, piece, id), text(piece));
    }
    Removals.into(part, source, Section.VITALS);
    return part;
  }

  private static JsonObjectBuilder observation(Source source, Piece piece, UUID id) {
    JsonObjectBuilder observation =
        Fhir.resource("Observation", id)
            .add("status", piece.approved() ? "final" : "preliminary")
            .add("category", Fhir.array(Fhir.status("observation-category", "vital-signs")))
            .add("code", Fhir.concept(Fhir.LOINC, LOINC.get(word(piece)), name(piece)))
            .add("subject", Fhir.reference(source.patient()))
            .add("effectiveDateTime", piece.confirmedAt().toString());
    if (isBloodPressure(piece)) {
      observation.add("component", components(piece));
    } else if (piece.field().kind() == Field.Kind.NUMBER) {
      observation.add("valueQuantity", Fhir.quantity(piece.value(), piece.field().unit()));
    } else {
      observation.add("valueString", piece.value());
    }
    return observation.add("note", Fhir.note(usual(piece) + piece.standing()));
  }

  private static JsonArrayBuilder components(Piece piece) {
    JsonArrayBuilder components = Fhir.array();
    piece
        .entries()
        .forEach(
            (path, entry) -> {
              String word = path.text().substring(path.text().lastIndexOf('.') + 1);
              Field field = Form.theOne().the(path);
              components.add(
                  Fhir.object()
                      .add("code", Fhir.concept(Fhir.LOINC, LOINC.get(word), Names.of(field)))
                      .add("valueQuantity", Fhir.quantity(entry.value(), field.unit())));
            });
    return components;
  }

  private static boolean isBloodPressure(Piece piece) {
    return word(piece).equals("blood-pressure");
  }

  private static String word(Piece piece) {
    return piece.key().substring(piece.key().lastIndexOf('.') + 1);
  }

  /** What is measured; of what is told of a state, the state too. */
  private static String name(Piece piece) {
    String name = Names.of(word(piece));
    String[] words = piece.key().split("\\.");
    return words.length == 3 ? name + " (" + Names.of(words[1]) + ")" : name;
  }

  private static String usual(Piece piece) {
    return piece.key().startsWith("vitals.") ? Names.of("usual") + "; " : "";
  }

  private static String text(Piece piece) {
    String values =
        isBloodPressure(piece) ? piece.words() : Names.value(piece.field(), piece.value());
    return name(piece) + ": " + values + " (" + piece.standing() + ")";
  }
}
