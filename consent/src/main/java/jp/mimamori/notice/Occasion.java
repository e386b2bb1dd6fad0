package jp.mimamori.notice;

import java.time.Instant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told of, once.
 *
 * @param reference with the person and the kind what makes it one: the same again is not told
 * @param row the place of the row in the ledger that tells of it; null when there is none
 * @param grant the grant that it is about; null when it is about none
 * @param by who did it: nobody is told of what they did themselves; null when nobody did
 */
record Occasion(
    SubjectId subject,
    NoticeKind kind,
    String reference,
    Instant happenedAt,
    @Nullable Long row,
    @Nullable GrantId grant,
    @Nullable AccountId by) {

  /** Longest reference that the table takes. */
  static final int LONGEST = 100;

  Occasion {
    if (reference.isBlank() || reference.length() > LONGEST) {
      throw new IllegalArgumentException("a reference has 1 to " + LONGEST + " characters");
    }
  }

  /** About a grant. */
  static Occasion about(
      SubjectId subject, NoticeKind kind, GrantId grant, String detail, Instant happenedAt) {
    return new Occasion(subject, kind, grant.value() + detail, happenedAt, null, grant, null);
  }
}
