package jp.mimamori.rest.attempt;

import java.util.function.Supplier;
import jp.mimamori.attempt.Asked;
import jp.mimamori.attempt.AttemptKey;
import jp.mimamori.attempt.Twice;
import jp.mimamori.identity.Caller;

/**
 * An attempt that this request began and has to end.
 *
 * @param asked known when the body was read
 */
record Going(Caller caller, AttemptKey key, Supplier<Asked> asked, Twice twice) {

  @Override
  public String toString() {
    return "Going " + caller;
  }
}
