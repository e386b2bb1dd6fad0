package jp.mimamori.card;

import jp.mimamori.identity.Caller;

/** What comes out before anything is read: may this card, presented so, open anything now? */
sealed interface Claim {

  /** It may. */
  record Admitted(EmergencyCard card, Caller caller) implements Claim {}

  /** It may not. */
  record Turned(Opening why) implements Claim {}
}
