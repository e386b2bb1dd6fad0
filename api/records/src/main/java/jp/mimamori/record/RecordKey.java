package jp.mimamori.record;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Key of the tables that hold a person's data: the person first, so that they partition by person.
 */
public class RecordKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  public RecordKey() {}

  public RecordKey(UUID subjectId, UUID id) {
    this.subjectId = subjectId;
    this.id = id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordKey that
        && subjectId.equals(that.subjectId)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
