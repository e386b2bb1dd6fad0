package jp.mimamori.card;

import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A card as those see it who may grant it.
 *
 * @param attemptsLeft how often a wrong passcode may still be tried
 * @param openings how often it was opened
 */
public record Card(
    UUID id,
    int number,
    State state,
    boolean wantsPasscode,
    int attemptsLeft,
    Instant issuedAt,
    String issuedBy,
    Instant endsAt,
    int openings,
    @Nullable Instant lastOpenedAt) {

  /** How it stands. */
  public enum State {
    /** Opens the dataset. */
    VALID,
    /** Was made void, or another took its place. */
    VOID,
    /** Its time is over. */
    ENDED,
    /** A wrong passcode was tried too often. */
    LOCKED,
    /** Whoever gave it no longer stands in for the person, who has not let it go on. */
    RESTING
  }

  static Card of(EmergencyCard card, Consent.State grant) {
    return new Card(
        card.id(),
        card.number(),
        state(card, grant),
        card.wantsPasscode(),
        card.attemptsLeft(),
        card.issuedAt(),
        card.issuedBy(),
        card.endsAt(),
        card.openings(),
        card.lastOpenedAt().orElse(null));
  }

  private static State state(EmergencyCard card, Consent.State grant) {
    return switch (grant) {
      case GRANTED -> card.attemptsLeft() > 0 ? State.VALID : State.LOCKED;
      case FROZEN -> State.RESTING;
      case EXPIRED -> State.ENDED;
      case REVOKED, DENIED, REQUESTED, AHEAD -> State.VOID;
    };
  }

  /** Whether somebody may still open something with it, now or when it is let go on. */
  public boolean mayBeVoided() {
    return state == State.VALID || state == State.LOCKED || state == State.RESTING;
  }

  @Override
  public String toString() {
    return "Card " + id;
  }
}
