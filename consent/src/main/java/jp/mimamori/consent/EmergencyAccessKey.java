package jp.mimamori.consent;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of an emergency access. */
public class EmergencyAccessKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  public EmergencyAccessKey() {}

  EmergencyAccessKey(UUID subjectId, UUID id) {
    this.subjectId = subjectId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EmergencyAccessKey that
        && subjectId.equals(that.subjectId)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, id);
  }
}
