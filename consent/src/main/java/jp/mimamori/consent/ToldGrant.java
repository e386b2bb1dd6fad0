package jp.mimamori.consent;

import java.time.Instant;

/**
 * A grant, how it stands, and whether whoever it was given to is told that it is there.
 *
 * @param decision on the telling; its question has the grant's own purpose
 */
public record ToldGrant(Consent consent, Consent.State state, Decision decision) {

  /** Whether records may be read by it at that moment, as far as its time and hours go. */
  public boolean isOpen(Instant asOf) {
    return state == Consent.State.GRANTED
        && consent.terms().filter(terms -> terms.holdOn(asOf)).isPresent();
  }
}
