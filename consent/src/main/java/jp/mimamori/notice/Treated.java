package jp.mimamori.notice;

import java.util.UUID;

/**
 * That a hospital wrote what was done in an emergency.
 *
 * @param note names it
 * @param hospital where it was written
 */
public record Treated(UUID note, UUID hospital) {

  /** Names it among a person's: the same is told once. */
  String reference() {
    return note + "/" + hospital;
  }

  /**
   * @throws IllegalArgumentException when it names none: a bug of ours
   */
  static Treated of(String reference) {
    String[] parts = reference.split("/");
    if (parts.length != 2) {
      throw new IllegalArgumentException("names no note");
    }
    return new Treated(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
  }
}
