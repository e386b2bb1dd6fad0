package jp.mimamori.rest.door;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.app.AppTokens;
import jp.mimamori.app.SystemTokens;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SigningIn;
import org.jspecify.annotations.Nullable;

/**
 * The one authentication mechanism, for two doors. Under {@code /fhir} and {@code /api} a bearer
 * token says who asks, and never a cookie; everywhere else the sign-in cookie does, and never a
 * token. The caller is left in the request under the name of its class.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {

  /** The cookie that holds the secret of a sign-in. */
  public static final String SIGN_IN_COOKIE = "mimamori-sign-in";

  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 8_000;

  @Inject SignedTokens signed;
  @Inject AccessTokens tokens;
  @Inject AppTokens apps;
  @Inject SystemTokens systems;
  @Inject SigningIn signingIn;

  private record Name(String getName) implements Principal {}

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    UUID id = UUID.randomUUID();
    request.setAttribute(Requests.ID, id);
    if (Requests.isApi(request)) {
      return withToken(request, context, id);
    }
    return isStatic(request) ? context.doNothing() : withCookie(request, context, id);
  }

  private AuthenticationStatus withToken(
      HttpServletRequest request, HttpMessageContext context, UUID id) {
    String header = request.getHeader("Authorization");
    if (header == null
        || header.length() > LONGEST_TOKEN
        || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return context.doNothing();
    }
    Optional<Believed> believed = believe(header.substring(BEARER.length()).strip(), id);
    if (believed.isEmpty()) {
      request.setAttribute(Requests.TOKEN_REFUSED, true);
      return context.doNothing();
    }
    TokenPrincipal principal = new TokenPrincipal(believed.get());
    return admit(request, context, believed.get().caller(), principal, principal.roles());
  }

  private Optional<Believed> believe(String text, UUID id) {
    return signed
        .read(text)
        .flatMap(claims -> caller(claims, id).map(caller -> new Believed(caller, claims, text)));
  }

  private Optional<Caller> caller(JWTClaimsSet claims, UUID id) {
    return AppTokens.isOfAnApp(claims)
        ? apps.believe(claims, id).or(() -> systems.believe(claims, id))
        : tokens.believe(claims, id);
  }

  private AuthenticationStatus withCookie(
      HttpServletRequest request, HttpMessageContext context, UUID id) {
    Optional<SigningIn.SignedInCaller> found =
        cookie(request).flatMap(secret -> caller(request, secret, id));
    found
        .filter(SigningIn.SignedInCaller::locked)
        .ifPresent(locked -> request.setAttribute(SigningIn.LOCKED, locked.caller()));
    return found
        .filter(signedIn -> !signedIn.locked())
        .map(signedIn -> admitted(request, context, signedIn))
        .orElseGet(context::doNothing);
  }

  private Optional<SigningIn.SignedInCaller> caller(
      HttpServletRequest request, Secret secret, UUID id) {
    return isHeartbeat(request.getQueryString())
        ? signingIn.callerLeftAlone(secret, id)
        : signingIn.callerOf(secret, id);
  }

  private static AuthenticationStatus admitted(
      HttpServletRequest request, HttpMessageContext context, SigningIn.SignedInCaller signedIn) {
    Caller caller = signedIn.caller();
    request.setAttribute(SigningIn.SINCE, signedIn.since());
    Name name = new Name(caller.account().toString());
    return admit(request, context, caller, name, Set.of(caller.role().name()));
  }

  private static AuthenticationStatus admit(
      HttpServletRequest request,
      HttpMessageContext context,
      Caller caller,
      Principal principal,
      Set<String> roles) {
    request.setAttribute(Caller.class.getName(), caller);
    return context.notifyContainerAboutLogin(principal, roles);
  }

  private static Optional<Secret> cookie(HttpServletRequest request) {
    if (request.getCookies() == null) {
      return Optional.empty();
    }
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals(SIGN_IN_COOKIE) && !cookie.getValue().isBlank()) {
        return Optional.of(new Secret(cookie.getValue()));
      }
    }
    return Optional.empty();
  }

  /** Whether it is the request by which an open page says, by itself, that it is still open. */
  static boolean isHeartbeat(@Nullable String query) {
    return query != null && List.of(query.split("&")).contains("v-r=heartbeat");
  }

  private static boolean isStatic(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/VAADIN/build/");
  }
}
