package jp.mimamori.mobile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a hospital wrote what was done; what it says is a record of the person.
 *
 * @param access by which it was written
 * @param by who wrote it
 * @param corrects the note whose place it takes; absent when it is the first of its own
 */
public record EmergencyNotePayload(
    UUID id, UUID access, String by, Instant writtenAt, @Nullable UUID corrects) {

  @Override
  public String toString() {
    return "EmergencyNotePayload " + id;
  }
}
