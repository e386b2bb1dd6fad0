package jp.mimamori.consent;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a person's rows: the person first, so that they partition by person. */
public class GrantKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  public GrantKey() {}

  GrantKey(UUID subjectId, UUID id) {
    this.subjectId = subjectId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrantKey that && subjectId.equals(that.subjectId) && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, id);
  }
}
