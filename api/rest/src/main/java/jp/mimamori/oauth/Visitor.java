package jp.mimamori.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SigningIn;
import org.jspecify.annotations.Nullable;

/**
 * Whoever an app sends to the authorization endpoint.
 *
 * @param caller null while nobody is signed in
 * @param since when that began; null likewise
 */
record Visitor(@Nullable Caller caller, @Nullable Instant since) {

  /** An app that says what it will ask, and sends nobody yet. */
  static final Visitor NOBODY = new Visitor(null, null);

  static Visitor of(HttpServletRequest request) {
    return request.getAttribute(Caller.class.getName()) instanceof Caller caller
            && request.getAttribute(SigningIn.SINCE) instanceof Instant since
        ? new Visitor(caller, since)
        : NOBODY;
  }

  /**
   * What stands in the way of an answer without a word to the person (OpenID Connect Core
   * §3.1.2.6): something always does, since nobody's yes is taken from an earlier one.
   *
   * @param maxAge how many seconds the sign-in may be old; null for any
   */
  String missing(@Nullable Integer maxAge, Instant now) {
    Caller here = caller;
    Instant began = since;
    if (here == null || began == null || isOlder(began, maxAge, now)) {
      return "login_required";
    }
    return here.role() == Role.CITIZEN ? "consent_required" : "interaction_required";
  }

  private static boolean isOlder(Instant began, @Nullable Integer maxAge, Instant now) {
    return maxAge != null && began.isBefore(now.minusSeconds(maxAge));
  }
}
