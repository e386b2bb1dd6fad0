package jp.mimamori.inquiry;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a person's rows: the person first, so that they partition by person. */
public class InquiryKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID id;

  @SuppressWarnings("NullAway.Init")
  public InquiryKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InquiryKey that
        && subjectId.equals(that.subjectId)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, id);
  }
}
