package jp.mimamori.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.App;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.AppRequest;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.Scope;
import jp.mimamori.app.Scopes;
import jp.mimamori.app.WayBack;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/** Reads what an app asks a person, and lets nothing through that is not in order. */
@ApplicationScoped
class AskedByApps {

  private static final int LONGEST = 2_000;
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Set<String> NOT_HERE = Set.of("request", "registration");

  /** The parameter that names what was said before (RFC 9126 §4). */
  static final String PUSHED = "request_uri";

  /** With what an app was opened from here (SMART App Launch 2.2, "Launch App: EHR Launch"). */
  private static final String LAUNCH = "launch";

  private static final String NAME = "urn:ietf:params:oauth:request_uri:";

  @Inject RegisteringApps apps;
  @Inject AnsweringApps answering;
  @Inject Endpoints endpoints;
  @Inject Clock clock;

  /**
   * Keeps what an app asks.
   *
   * @param visitor whom the app sends here
   * @return what it is found by
   * @throws RequestRefused when it cannot be asked, with the way back to the app if there is one
   */
  Secret ask(MultivaluedMap<String, String> parameters, Visitor visitor) throws RequestRefused {
    AppRequest.Asked asked = read(parameters, visitor);
    String launch = asked.scopes().has(Scopes.LAUNCH) ? parameters.getFirst(LAUNCH) : null;
    try {
      return answering.ask(asked, launch == null ? null : new Secret(launch));
    } catch (AppRefused refused) {
      if (refused.why() != AppRefused.Why.NO_LAUNCH) {
        throw refused;
      }
      throw refused(
          new WayBack(asked.redirectUri(), asked.state(), endpoints.issuer()), "invalid_request");
    }
  }

  private AppRequest.Asked read(MultivaluedMap<String, String> parameters, Visitor visitor)
      throws RequestRefused {
    App app =
        apps.find(once(parameters, "client_id"))
            .orElseThrow(() -> new RequestRefused("invalid_client", null));
    // before any way back: an address that nobody looked at is sent nobody (RFC 9700 §4.11.2)
    if (!app.isApproved()) {
      throw new RequestRefused(RequestRefused.NOT_APPROVED, null);
    }
    String redirect = once(parameters, "redirect_uri");
    if (!Redirects.isRegistered(app, redirect)) {
      throw new RequestRefused("invalid_redirect_uri", null);
    }
    WayBack back = new WayBack(redirect, state(parameters), endpoints.issuer());
    refuseWhatIsNotHere(parameters, back);
    refuseUnless(isForUs(parameters), back, "invalid_request");
    Prompt prompt = Prompt.of(parameters).orElseThrow(() -> refused(back, "invalid_request"));
    refuseUnless(!prompt.silent(), back, visitor.missing(prompt.maxAge(), clock.instant()));
    return new AppRequest.Asked(
        app.id(),
        redirect,
        state(parameters),
        scopes(app, parameters, back),
        challenge(parameters, back),
        nonce(parameters, back),
        prompt.maxAge());
  }

  /** One code by the query, asked for once. */
  private static void refuseWhatIsNotHere(MultivaluedMap<String, String> parameters, WayBack back)
      throws RequestRefused {
    for (String name : NOT_HERE) {
      refuseUnless(!parameters.containsKey(name), back, name + "_not_supported");
    }
    boolean each = parameters.values().stream().allMatch(values -> values.size() == 1);
    refuseUnless(each, back, "invalid_request");
    String type = parameters.getFirst("response_type");
    refuseUnless("code".equals(type), back, "unsupported_response_type");
    String mode = parameters.getFirst("response_mode");
    refuseUnless(mode == null || mode.equals("query"), back, "invalid_request");
  }

  private static String challenge(MultivaluedMap<String, String> parameters, WayBack back)
      throws RequestRefused {
    String challenge = parameters.getFirst("code_challenge");
    if (challenge == null
        || !CHALLENGE.matcher(challenge).matches()
        || !"S256".equals(parameters.getFirst("code_challenge_method"))) {
      throw refused(back, "invalid_request");
    }
    return challenge;
  }

  /** The name of what an app said before. */
  static String nameOf(Secret request) {
    return NAME + request.text();
  }

  /**
   * What an app said before, by the name it got.
   *
   * @throws RequestRefused when the app never had such a name
   */
  static Secret named(MultivaluedMap<String, String> parameters) throws RequestRefused {
    String name = once(parameters, PUSHED);
    if (!name.startsWith(NAME)) {
      throw new RequestRefused("request_uri_not_supported", null);
    }
    return new Secret(name.substring(NAME.length()));
  }

  /** SMART's {@code aud}, or {@code resource} (RFC 8707): the FHIR door, and nothing else. */
  private boolean isForUs(MultivaluedMap<String, String> parameters) {
    String audience = parameters.getFirst("aud");
    String given = audience == null ? parameters.getFirst("resource") : audience;
    return given != null && given.replaceFirst("/$", "").equals(endpoints.fhir());
  }

  private static Scopes scopes(App app, MultivaluedMap<String, String> parameters, WayBack back)
      throws RequestRefused {
    String text = parameters.getFirst("scope");
    if (text == null || text.length() > LONGEST) {
      throw refused(back, "invalid_scope");
    }
    Scopes asked = Scopes.of(text).in(Scope.Context.PATIENT);
    Scopes allowed = app.scope().isEmpty() ? asked : asked.among(Scopes.of(app.scope()));
    refuseUnless(!allowed.isEmpty() && !allowed.categories().isEmpty(), back, "invalid_scope");
    // who was opened from nowhere says so by the scope alone: then it asks for whom
    return parameters.containsKey(LAUNCH) ? allowed : allowed.without(Scopes.LAUNCH);
  }

  private static @Nullable String nonce(MultivaluedMap<String, String> parameters, WayBack back)
      throws RequestRefused {
    String nonce = parameters.getFirst("nonce");
    refuseUnless(
        nonce == null || (nonce.length() <= 500 && isVisible(nonce)), back, "invalid_request");
    return nonce;
  }

  private static @Nullable String state(MultivaluedMap<String, String> parameters)
      throws RequestRefused {
    String state = parameters.getFirst("state");
    if (state != null && (state.length() > LONGEST || !isVisible(state))) {
      throw new RequestRefused("invalid_request", null);
    }
    return state;
  }

  /** RFC 6749 appendix A.5: {@code state} is visible ASCII. */
  private static boolean isVisible(String text) {
    return text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
  }

  static String once(MultivaluedMap<String, String> parameters, String name) throws RequestRefused {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new RequestRefused("invalid_request", null);
    }
    return values.get(0);
  }

  private static void refuseUnless(boolean right, WayBack back, String error)
      throws RequestRefused {
    if (!right) {
      throw refused(back, error);
    }
  }

  private static RequestRefused refused(WayBack back, String error) {
    return new RequestRefused(error, URI.create(back.with("error", error)));
  }
}
