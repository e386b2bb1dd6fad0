package jp.mimamori.rest.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Caller;

/** What the doorkeeper left in a request. */
public final class Requests {

  static final String ID = "jp.mimamori.request";
  static final String TOKEN_REFUSED = "jp.mimamori.token.refused";

  private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);
  private static final int LONGEST_LANGUAGES = 500;

  private Requests() {}

  /**
   * Who asks.
   *
   * @throws IllegalStateException when nobody was let in: access annotations keep such requests
   *     from getting here
   */
  public static Caller caller(HttpServletRequest request) {
    if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("no caller: the door was open");
  }

  /**
   * What callers of this role ask for: practitioners treat, everybody else looks after health; an
   * app does what it is for.
   */
  public static Purpose purposeOf(Caller caller) {
    if (caller.via() != null) {
      return Purpose.APP;
    }
    return switch (caller.role()) {
      case CITIZEN, OPERATOR -> Purpose.PERSONAL_USE;
      case PRACTITIONER, EMERGENCY -> Purpose.TREATMENT;
    };
  }

  /** Names this request in answers, ledger and log. */
  public static UUID id(HttpServletRequest request) {
    return request.getAttribute(ID) instanceof UUID id ? id : UUID.randomUUID();
  }

  /**
   * Of the languages that are spoken here the one that the caller likes best (RFC 9110 §12.5.4, RFC
   * 4647 §3.4); Japanese when the request names none of them.
   */
  public static Locale locale(HttpServletRequest request) {
    String liked = request.getHeader("Accept-Language");
    if (liked == null || liked.length() > LONGEST_LANGUAGES) {
      return Locale.JAPANESE;
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(liked), SPOKEN))
          .orElse(Locale.JAPANESE);
    } catch (IllegalArgumentException unreadable) {
      return Locale.JAPANESE;
    }
  }

  /** Whether the request is at one of the doors that take tokens. */
  public static boolean isApi(HttpServletRequest request) {
    return door(request).equals("/api") || isFhir(request);
  }

  /** Whether the request is at the FHIR door. */
  public static boolean isFhir(HttpServletRequest request) {
    return door(request).equals("/fhir");
  }

  /** Whether the request is at the door of those who hold a link. */
  static boolean isLink(HttpServletRequest request) {
    return door(request).equals("/shl");
  }

  /** Whether the request is at the door where apps get tokens, or tells of that. */
  static boolean isOfApps(HttpServletRequest request) {
    return door(request).equals("/oauth") || door(request).equals("/.well-known");
  }

  static boolean isContract(HttpServletRequest request) {
    return door(request).equals("/openapi");
  }

  /**
   * The first part of the path as the container itself goes by it: a URL can be written in more
   * ways than one. On the way to an error page only the URL is left.
   */
  private static String door(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed.replaceFirst("(?s)^(/[^/;]*).*", "$1")
        : request.getServletPath();
  }

  static boolean tokenWasRefused(HttpServletRequest request) {
    return request.getAttribute(TOKEN_REFUSED) != null;
  }
}
