package jp.mimamori.mobile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that opens the emergency dataset, as those see it who may grant it.
 *
 * @param number as it is printed
 * @param state VALID, VOID, ENDED, LOCKED or RESTING
 * @param passcode whether whoever holds it needs one
 * @param attemptsLeft how often a wrong one may still be tried; absent when it needs none
 * @param openings how often it was opened
 */
public record EmergencyCardPayload(
    UUID id,
    int number,
    String state,
    boolean passcode,
    @Nullable Integer attemptsLeft,
    Instant issuedAt,
    String issuedBy,
    Instant endsAt,
    int openings,
    @Nullable Instant lastOpenedAt) {

  @Override
  public String toString() {
    return "EmergencyCardPayload " + id;
  }
}
