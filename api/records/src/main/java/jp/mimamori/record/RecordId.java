package jp.mimamori.record;

import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Ids;

/** Names one health record, as FHIR does: the id of its resource. */
public record RecordId(UUID value) {

  /**
   * Reads the textual form; empty when it is none, so that a malformed id looks like an unknown
   * one.
   */
  public static Optional<RecordId> of(String text) {
    return Ids.parse(text).map(RecordId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
