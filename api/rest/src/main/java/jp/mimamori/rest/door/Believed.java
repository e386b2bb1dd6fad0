package jp.mimamori.rest.door;

import com.nimbusds.jwt.JWTClaimsSet;
import jp.mimamori.identity.Caller;

/** A token that was believed: who asks, and what it says. */
record Believed(Caller caller, JWTClaimsSet claims, String text) {

  @Override
  public String toString() {
    return "Believed " + caller;
  }
}
