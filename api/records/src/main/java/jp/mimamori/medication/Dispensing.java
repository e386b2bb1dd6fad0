package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;

/**
 * Drugs that were handed out, prescribed or bought together, or a note in a medication notebook.
 *
 * @param place the pharmacy, or whoever handed out or prescribed; empty when not said
 * @param notes what the document says in words
 */
public record Dispensing(
    RecordId id,
    Kind kind,
    LocalDate day,
    String title,
    String place,
    List<DispensedDrug> drugs,
    List<Note> notes,
    DocumentId document) {

  /** The statuses of what was never handed out, whatever else the record says. */
  public static final Set<String> VOID =
      Set.of("entered-in-error", "draft", "cancelled", "declined");

  /** What happened. */
  public enum Kind {
    /** Handed out at a pharmacy or hospital. */
    DISPENSED,
    /** Ordered by a doctor; whether it was handed out is not said. */
    PRESCRIBED,
    /** Taken by own account or bought without prescription. */
    STATED,
    /** Given on the spot. */
    GIVEN,
    /** Words only. */
    NOTE
  }

  /** Words under a heading. */
  public record Note(String heading, String words) {
    @Override
    public String toString() {
      return "Note";
    }
  }

  public Dispensing {
    drugs = List.copyOf(drugs);
    notes = List.copyOf(notes);
  }

  @Override
  public String toString() {
    return "Dispensing " + id;
  }
}
