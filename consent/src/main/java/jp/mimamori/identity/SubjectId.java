package jp.mimamori.identity;

import java.util.UUID;

/** The person a health record is about, as every module refers to that person. */
public record SubjectId(UUID value) {

  /**
   * Reads the textual form of a subject id.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static SubjectId of(String text) {
    return new SubjectId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
