package jp.mimamori.emergency;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a version: two that are made at once want the same, and one of them fails. */
public class VersionKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private int number;

  @SuppressWarnings("NullAway.Init")
  public VersionKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VersionKey that
        && subjectId.equals(that.subjectId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, number);
  }
}
