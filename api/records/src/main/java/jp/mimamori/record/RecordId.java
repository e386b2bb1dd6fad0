package jp.mimamori.record;

import java.util.Optional;
import java.util.UUID;

/** Names one health record, as FHIR does: the id of its resource. */
public record RecordId(UUID value) {

  /**
   * Reads the textual form; empty when it is none, so that a malformed id looks like an unknown
   * one.
   */
  public static Optional<RecordId> of(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equals(text) ? Optional.of(new RecordId(uuid)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
