package jp.mimamori.emergency;

import org.jspecify.annotations.Nullable;

/** What a doctor says of one change. */
public sealed interface Verdict {

  /**
   * What stands from now on; null when nothing does.
   *
   * @param before what was approved before
   * @param submitted what the guardian says
   */
  @Nullable Entry apply(@Nullable Entry before, @Nullable Entry submitted, Entry.Word doctor);

  /** It is so. */
  record Approved() implements Verdict {

    @Override
    public @Nullable Entry apply(
        @Nullable Entry before, @Nullable Entry submitted, Entry.Word doctor) {
      return submitted == null ? null : submitted.approvedBy(doctor);
    }
  }

  /**
   * It is not approved; what was approved before goes on to stand.
   *
   * @param comment what the guardian is told; may be empty
   */
  record Returned(String comment) implements Verdict {

    /** The most characters of a comment. */
    public static final int LONGEST = 500;

    public Returned {
      if (comment.length() > LONGEST) {
        throw new IllegalArgumentException("a comment has at most " + LONGEST + " characters");
      }
    }

    @Override
    public @Nullable Entry apply(
        @Nullable Entry before, @Nullable Entry submitted, Entry.Word doctor) {
      return before;
    }
  }

  /**
   * It is so as the doctor writes it.
   *
   * @param value empty when it is not so at all
   */
  record Corrected(String value) implements Verdict {

    @Override
    public @Nullable Entry apply(
        @Nullable Entry before, @Nullable Entry submitted, Entry.Word doctor) {
      return value.isEmpty() ? null : new Entry(value, doctor, doctor);
    }
  }
}
