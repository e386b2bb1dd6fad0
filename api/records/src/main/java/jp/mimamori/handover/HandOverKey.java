package jp.mimamori.handover;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a hand-over. */
public class HandOverKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  public HandOverKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandOverKey that
        && subjectId.equals(that.subjectId)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, id);
  }
}
