package jp.mimamori.inquiry;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a step: two answers to one inquiry at once have the same, and one of them fails. */
public class InquiryStepKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID subjectId;
  private UUID inquiryId;
  private int number;

  @SuppressWarnings("NullAway.Init")
  public InquiryStepKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InquiryStepKey that
        && subjectId.equals(that.subjectId)
        && inquiryId.equals(that.inquiryId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(subjectId, inquiryId, number);
  }
}
