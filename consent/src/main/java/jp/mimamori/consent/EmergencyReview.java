package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an emergency access was needed for, in the words of whoever opened it. Never changed. */
@Entity
@Table(name = "emergency_review")
@IdClass(EmergencyReviewKey.class)
public class EmergencyReview {

  /** The most characters. */
  public static final int LONGEST = 1_000;

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "access_id")
  private UUID accessId;

  private String words;

  @Column(name = "written_at")
  private Instant writtenAt;

  @SuppressWarnings("NullAway.Init")
  protected EmergencyReview() {}

  /**
   * @throws IllegalArgumentException when it says nothing, or too much: a bug of ours
   */
  EmergencyReview(EmergencyAccess access, String words, Instant writtenAt) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("a review has 1 to " + LONGEST + " characters");
    }
    this.subjectId = access.subject().value();
    this.accessId = access.id();
    this.words = words;
    this.writtenAt = writtenAt;
  }

  String words() {
    return words;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EmergencyReview that && accessId.equals(that.accessId);
  }

  @Override
  public int hashCode() {
    return accessId.hashCode();
  }

  @Override
  public String toString() {
    return "EmergencyReview of " + accessId;
  }
}
