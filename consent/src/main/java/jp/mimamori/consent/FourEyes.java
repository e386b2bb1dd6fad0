package jp.mimamori.consent;

import java.util.UUID;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What one operator recorded holds once another one has seen the papers. */
final class FourEyes {

  private FourEyes() {}

  /**
   * @param over whether there is nothing to confirm any more
   * @param recordedBy the account that recorded it
   * @throws ProtectionNotPossible when the caller cannot confirm it
   */
  static void check(boolean over, @Nullable UUID recordedBy, Caller caller) {
    if (over) {
      throw new ProtectionNotPossible(ProtectionNotPossible.Why.NOTHING_TO_CONFIRM);
    }
    if (caller.account().value().equals(recordedBy)) {
      throw new ProtectionNotPossible(ProtectionNotPossible.Why.SAME_OPERATOR);
    }
  }
}
