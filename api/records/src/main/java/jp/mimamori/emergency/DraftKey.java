package jp.mimamori.emergency;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** Key of a draft: a person and a field. */
public class DraftKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private String path;

  @SuppressWarnings("NullAway.Init")
  public DraftKey() {}

  DraftKey(SubjectId subject, Path path) {
    this.subjectId = subject.value();
    this.path = path.text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DraftKey that
        && subjectId.equals(that.subjectId)
        && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, path);
  }
}
