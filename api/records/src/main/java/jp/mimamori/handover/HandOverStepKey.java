package jp.mimamori.handover;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a step: two steps of one hand-over at once have the same, and one of them fails. */
public class HandOverStepKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID handOverId;
  private int number;

  @SuppressWarnings("NullAway.Init")
  public HandOverStepKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandOverStepKey that
        && subjectId.equals(that.subjectId)
        && handOverId.equals(that.handOverId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, handOverId, number);
  }
}
