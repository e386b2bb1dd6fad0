package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller asked by card, newest first. A no, no answer and nobody look the same. */
public record CardRequestsPayload(List<Request> requests) {

  /**
   * A request.
   *
   * @param card by which the caller knows again whom it was about
   * @param stand NOT_GRANTED, GRANTED, ENDED or LAPSED
   * @param person who agreed; absent for everybody else
   */
  public record Request(
      UUID id, String card, String purpose, Instant askedAt, String stand, @Nullable UUID person) {

    @Override
    public String toString() {
      return "Request " + id;
    }
  }
}
