package jp.mimamori.record;

import java.util.Optional;
import java.util.UUID;

/** Names one source document. */
public record DocumentId(UUID value) {

  /**
   * Reads the textual form; empty when it is none, so that a malformed id looks like an unknown
   * one.
   */
  public static Optional<DocumentId> of(String text) {
    return RecordId.of(text).map(id -> new DocumentId(id.value()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
