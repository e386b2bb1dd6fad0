package jp.mimamori.emergency;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a note: person, id. */
public class TreatmentNoteKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  public TreatmentNoteKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TreatmentNoteKey that
        && subjectId.equals(that.subjectId)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
