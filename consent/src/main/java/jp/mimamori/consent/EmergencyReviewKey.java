package jp.mimamori.consent;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a review: one for each emergency access. */
public class EmergencyReviewKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID accessId;

  @SuppressWarnings("NullAway.Init")
  public EmergencyReviewKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EmergencyReviewKey that
        && subjectId.equals(that.subjectId)
        && accessId.equals(that.accessId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, accessId);
  }
}
