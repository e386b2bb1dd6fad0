package jp.mimamori.mobile;

import java.util.List;

/** What was written by one access, oldest first. */
public record EmergencyNotesPayload(List<EmergencyNotePayload> notes) {

  public EmergencyNotesPayload {
    notes = List.copyOf(notes);
  }
}
