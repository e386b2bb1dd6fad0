package jp.mimamori.mobile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody broke the glass.
 *
 * @param by as whoever opened it was called then
 * @param reason UNCONSCIOUS, LIFE_THREATENING, CANNOT_SPEAK or DISASTER
 * @param place where it happened, in words; may be empty
 * @param callBack under which number whoever looks is reached; may be empty
 * @param endsAt when it ends by itself
 * @param open whether it holds now
 * @param stoppedAt when somebody stopped it; absent when nobody did
 * @param stoppedBy who did, as that one was called then; absent likewise
 * @param reviewBy until when whoever opened it says what it was needed for
 * @param overdue whether that moment passed without a word
 * @param review what was said; absent while nothing was
 */
public record EmergencyAccessPayload(
    UUID id,
    UUID person,
    String by,
    String institution,
    String reason,
    String place,
    String callBack,
    Instant openedAt,
    Instant endsAt,
    boolean open,
    @Nullable Instant stoppedAt,
    @Nullable String stoppedBy,
    Instant reviewBy,
    boolean overdue,
    @Nullable Instant reviewedAt,
    @Nullable String review) {

  @Override
  public String toString() {
    return "EmergencyAccessPayload " + id;
  }
}
