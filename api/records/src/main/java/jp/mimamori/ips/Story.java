package jp.mimamori.ips;

import java.util.List;
import jp.mimamori.emergency.Section;

/** What no code says: seizures, handling, marks on the body, how the person speaks; and wishes. */
final class Story {

  private static final String WISHES = "wishes.";

  private Story() {}

  static Part of(Source source) {
    Part part = new Part("story", "81338-6");
    for (Section section : List.of(Section.SEIZURES, Section.HANDLING, Section.BODY)) {
      source.pieces().of(section).forEach(piece -> line(part, piece));
      Removals.into(part, source, section);
    }
    for (Piece piece : source.pieces().of(Section.CARE)) {
      if (Devices.WITHOUT_DEVICE.contains(piece.key())) {
        line(part, piece);
      }
    }
    for (Piece piece : source.pieces().of(Section.BASICS)) {
      if (!piece.key().startsWith(WISHES) && !piece.key().startsWith("diagnoses.")) {
        line(part, piece);
      }
    }
    Removals.into(part, source, Section.BASICS);
    return part;
  }

  /** What the person and the family wish, where somebody entered it. */
  static Part directives(Source source) {
    Part part = new Part("directives", "42348-3");
    for (Piece piece : source.pieces().of(Section.BASICS)) {
      if (piece.key().startsWith(WISHES)) {
        line(part, piece);
      }
    }
    return part;
  }

  private static void line(Part part, Piece piece) {
    String mark = piece.key().startsWith("marks.") ? Names.of("mark") + ": " : "";
    part.line(mark + piece.words() + " (" + piece.standing() + ")");
  }
}
