package jp.mimamori.rest.emergency;

import java.util.List;
import java.util.Objects;
import jp.mimamori.emergency.Treatment;
import jp.mimamori.emergency.TreatmentNotPossible;
import jp.mimamori.emergency.TreatmentNote;
import jp.mimamori.mobile.EmergencyNotePayload;
import jp.mimamori.mobile.EmergencyNotesPayload;
import jp.mimamori.mobile.NewEmergencyNotePayload;
import jp.mimamori.rest.problem.InvalidField;

/** What was done in an emergency, out of the contract's payloads, and that it was written. */
final class NotePayloads {

  private NotePayloads() {}

  static EmergencyNotesPayload notes(List<TreatmentNote> notes) {
    return new EmergencyNotesPayload(notes.stream().map(NotePayloads::note).toList());
  }

  static EmergencyNotePayload note(TreatmentNote note) {
    return new EmergencyNotePayload(
        note.id(), note.access(), note.name(), note.writtenAt(), note.corrects().orElse(null));
  }

  /**
   * What was done.
   *
   * @throws InvalidField when it says nothing, or the times are the wrong way round
   */
  static Treatment treatment(NewEmergencyNotePayload wanted) {
    refuseUnless(!wanted.problem().isBlank(), "problem", "SAYS_NOTHING");
    refuseUnless(!wanted.done().isBlank(), "done", "SAYS_NOTHING");
    refuseUnless(!wanted.leftAt().isBefore(wanted.arrivedAt()), "leftAt", "LEFT_BEFORE_ARRIVED");
    return new Treatment(
        wanted.arrivedAt(),
        wanted.leftAt(),
        wanted.problem(),
        wanted.done(),
        Objects.requireNonNullElse(wanted.medicines(), ""),
        Objects.requireNonNullElse(wanted.devices(), ""),
        Treatment.Disposition.valueOf(wanted.disposition()),
        wanted.callBack(),
        Objects.requireNonNullElse(wanted.advice(), ""));
  }

  static InvalidField wrong(TreatmentNotPossible.Why why) {
    String field =
        switch (why) {
          case SOMEBODY_ELSE -> "birthDate";
          case LEFT_IN_THE_FUTURE -> "leftAt";
          case ARRIVED_TOO_EARLY -> "arrivedAt";
          case CORRECTS_NOTHING -> "corrects";
          case TOO_MANY_NOTES -> "done";
        };
    return new InvalidField(field, why.name());
  }

  private static void refuseUnless(boolean holds, String field, String otherwise) {
    if (!holds) {
      throw new InvalidField(field, otherwise);
    }
  }
}
