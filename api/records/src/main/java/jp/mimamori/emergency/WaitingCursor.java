package jp.mimamori.emergency;

import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/**
 * A place in a physician's worklist: behind whoever submitted then.
 *
 * @param at when the version was submitted
 */
public record WaitingCursor(Instant at, SubjectId subject) {

  /** Before everybody. */
  static final WaitingCursor START =
      new WaitingCursor(Instant.EPOCH, new SubjectId(new UUID(0, 0)));

  @Override
  public String toString() {
    return "WaitingCursor " + at;
  }
}
