package jp.mimamori.portal.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import jp.mimamori.identity.Secret;

/**
 * What a form of a page carries so that another site's form does nothing: made of the secret of the
 * sign-in, which no other site knows, and telling nothing of it. It lasts as long as the sign-in.
 */
record FormToken(String text) {

  static final String FIELD = "token";

  static FormToken of(Secret signIn) {
    byte[] hash = new Secret("emergency-room " + signIn.text()).hash();
    return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  boolean is(String sent) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "FormToken";
  }
}
