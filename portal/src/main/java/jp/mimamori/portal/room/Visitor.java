package jp.mimamori.portal.room;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.portal.shell.Cookies;

/**
 * Who stands before the emergency room's pages, as the doorkeeper let them in.
 *
 * @param signIn the secret of the browser's sign-in
 * @param demo whether all people here are invented
 */
record Visitor(Caller caller, Secret signIn, RoomWords words, boolean demo) {

  static final String LANGUAGE = "lang";
  static final String LANGUAGE_COOKIE = "mimamori-room-language";

  /** Nobody, when nobody is signed in or the browser is locked. */
  static Optional<Visitor> of(HttpServletRequest request, BooleanSupplier demo) {
    return request.getAttribute(Caller.class.getName()) instanceof Caller caller
        ? cookie(request, Cookies.SIGN_IN)
            .map(Secret::new)
            .map(
                secret ->
                    new Visitor(caller, secret, RoomWords.in(tongue(request)), demo.getAsBoolean()))
        : Optional.empty();
  }

  static boolean isLocked(HttpServletRequest request) {
    return request.getAttribute(SigningIn.LOCKED) != null;
  }

  boolean isEmergencyStaff() {
    return caller.role() == Role.EMERGENCY;
  }

  FormToken token() {
    return FormToken.of(signIn);
  }

  /** The language that was asked for just now. */
  static Optional<Tongue> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Stream.of(query.split("&"))
            .filter(part -> part.startsWith(LANGUAGE + "="))
            .flatMap(part -> Tongue.coded(part.substring(LANGUAGE.length() + 1)).stream())
            .findFirst();
  }

  private static Tongue tongue(HttpServletRequest request) {
    return asked(request)
        .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(Tongue::coded))
        .or(
            () ->
                cookie(request, Cookies.LANGUAGE).map(tag -> Tongue.of(Locale.forLanguageTag(tag))))
        .orElse(Tongue.JAPANESE);
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isBlank())
            .map(Cookie::getValue)
            .findFirst();
  }

  @Override
  public String toString() {
    return "Visitor " + caller;
  }
}
