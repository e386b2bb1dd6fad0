package jp.mimamori.consent;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a step: two decisions on one grant at once have the same, and one of them fails. */
public class GrantStepKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID grantId;
  private int number;

  @SuppressWarnings("NullAway.Init")
  public GrantStepKey() {}

  GrantStepKey(UUID subjectId, UUID grantId, int number) {
    this.subjectId = subjectId;
    this.grantId = grantId;
    this.number = number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrantStepKey that
        && subjectId.equals(that.subjectId)
        && grantId.equals(that.grantId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, grantId, number);
  }
}
