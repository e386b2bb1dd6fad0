package jp.mimamori.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.app.App;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.IssuingTokens;
import jp.mimamori.app.Scopes;
import jp.mimamori.app.SystemTokens;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * {@code /oauth/token}: a code or a refresh token becomes an access token (RFC 6749 §3.2), and so
 * does a system's showing who it is (§4.4).
 */
@Path("token")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  /** An app fills the window here: it says itself whose records it shows. */
  static final String BANNER = "need_patient_banner";

  private static final Set<String> GRANTS =
      Set.of("authorization_code", "refresh_token", "client_credentials");

  @Inject KnowingApps knowing;
  @Inject IssuingTokens issuing;
  @Inject SystemTokens systems;
  @Inject Endpoints endpoints;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response token(String body, @Context HttpServletRequest request) {
    try {
      HTTPRequest form = Forms.of(request, endpoints.token(), body);
      refuseUnknownGrant(form);
      TokenRequest asked = TokenRequest.parse(form);
      App app = knowing.know(asked.getClientAuthentication(), said(asked));
      if (!app.isApproved()) {
        // not invalid_grant: what it has is good again when the operator lets it
        throw new GeneralException(OAuth2Error.UNAUTHORIZED_CLIENT);
      }
      return OAuthAnswers.ok(
          asked.getAuthorizationGrant() instanceof ClientCredentialsGrant
              ? json(systems.issue(app, scope(asked).orElse("")))
              : json(issue(app, asked)));
    } catch (AppRefused refused) {
      return OAuthAnswers.error(
          switch (refused.why()) {
            case INVALID_SCOPE -> OAuth2Error.INVALID_SCOPE;
            case UNAUTHORIZED_CLIENT -> OAuth2Error.UNAUTHORIZED_CLIENT;
            default -> OAuth2Error.INVALID_GRANT;
          });
    } catch (GeneralException wrong) {
      return OAuthAnswers.error(wrong);
    }
  }

  /** The library reads more of them than are taken here, and finds fault with what they bring. */
  private static void refuseUnknownGrant(HTTPRequest form) throws GeneralException {
    List<String> grants = form.getBodyAsFormParameters().getOrDefault("grant_type", List.of());
    if (grants.size() == 1 && !grants.get(0).isBlank() && !GRANTS.contains(grants.get(0))) {
      throw new GeneralException(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }
  }

  /**
   * Who the app says it is. One that shows nothing anyhow may leave it to its refresh token, as
   * widespread clients do.
   */
  private @Nullable ClientID said(TokenRequest asked) {
    return asked.getClientAuthentication() == null
            && asked.getClientID() == null
            && asked.getAuthorizationGrant() instanceof RefreshTokenGrant refresh
        ? issuing
            .appOf(new Secret(refresh.getRefreshToken().getValue()))
            .map(ClientID::new)
            .orElse(null)
        : asked.getClientID();
  }

  private IssuingTokens.Tokens issue(App app, TokenRequest asked) throws GeneralException {
    AuthorizationGrant grant = asked.getAuthorizationGrant();
    if (grant instanceof AuthorizationCodeGrant code) {
      if (code.getCodeVerifier() == null || code.getRedirectionURI() == null) {
        throw new GeneralException(OAuth2Error.INVALID_GRANT);
      }
      return issuing.exchange(
          app,
          new Secret(code.getAuthorizationCode().getValue()),
          code.getRedirectionURI().toString(),
          code.getCodeVerifier().getValue());
    }
    if (grant instanceof RefreshTokenGrant refresh) {
      return issuing.refresh(
          app, new Secret(refresh.getRefreshToken().getValue()), scope(asked).orElse(null));
    }
    throw new GeneralException(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
  }

  private static Optional<String> scope(TokenRequest asked) {
    return Optional.ofNullable(asked.getScope())
        .filter(scope -> !scope.isEmpty())
        .map(Scope::toString);
  }

  /** RFC 6749 §5.1. */
  private static JsonObjectBuilder json(String access, Duration life, Scopes scopes) {
    return Json.createObjectBuilder()
        .add("access_token", access)
        .add("token_type", "Bearer")
        .add("expires_in", life.toSeconds())
        .add("scope", scopes.text());
  }

  private static JsonObject json(SystemTokens.Issued issued) {
    return json(issued.access(), issued.life(), issued.scopes()).build();
  }

  /** With SMART's launch context. */
  private static JsonObject json(IssuingTokens.Tokens tokens) {
    JsonObjectBuilder json =
        json(tokens.access(), tokens.life(), tokens.scopes())
            .add("patient", tokens.patient().toString())
            .add(BANNER, true);
    Secret refresh = tokens.refresh();
    if (refresh != null) {
      json.add("refresh_token", refresh.text());
    }
    String identity = tokens.identity();
    if (identity != null) {
      json.add("id_token", identity);
    }
    return json.build();
  }
}
