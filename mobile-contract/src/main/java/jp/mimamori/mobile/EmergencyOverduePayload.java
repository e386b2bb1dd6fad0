package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Emergency accesses that nobody reviewed in time, the one that is overdue longest first. */
public record EmergencyOverduePayload(List<Review> reviews) {

  /**
   * One of them; about whom it was is not told.
   *
   * @param access its id
   * @param by as whoever opened it was called then
   * @param reviewBy until when it was to be reviewed
   */
  public record Review(
      UUID access, String institution, String by, Instant openedAt, Instant reviewBy) {

    @Override
    public String toString() {
      return "Review of " + access;
    }
  }
}
