package jp.mimamori.identity;

import java.util.UUID;

/** An account: what somebody signs in with. */
public record AccountId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
