package jp.mimamori.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
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
import jp.mimamori.app.App;
import jp.mimamori.app.EndingTokens;

/** {@code /oauth/introspect}: whether a token of the app still holds (RFC 7662). */
@Path("introspect")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class IntrospectionResource {

  private static final JsonObject INACTIVE =
      Json.createObjectBuilder().add("active", false).build();

  @Inject KnowingApps knowing;
  @Inject EndingTokens ending;
  @Inject Endpoints endpoints;

  /** Only apps that show who they are may ask: anybody could say a public app's name. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response introspect(String body, @Context HttpServletRequest request) {
    try {
      TokenIntrospectionRequest asked =
          TokenIntrospectionRequest.parse(Forms.of(request, endpoints.introspect(), body));
      if (asked.getClientAuthentication() == null) {
        throw new GeneralException(OAuth2Error.INVALID_CLIENT);
      }
      App app = knowing.know(asked.getClientAuthentication(), null);
      return OAuthAnswers.ok(
          ending
              .active(app, asked.getToken().getValue())
              .map(IntrospectionResource::json)
              .orElse(INACTIVE));
    } catch (GeneralException wrong) {
      return OAuthAnswers.error(wrong);
    }
  }

  private static JsonObject json(EndingTokens.Active token) {
    JWTClaimsSet claims = token.claims();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("active", true)
            .add("scope", token.scopes().text())
            .add("client_id", String.valueOf(claims.getClaim("client_id")))
            .add("sub", claims.getSubject())
            .add("iss", claims.getIssuer())
            .add("token_type", "Bearer")
            .add("iat", claims.getIssueTime().toInstant().getEpochSecond())
            .add("exp", claims.getExpirationTime().toInstant().getEpochSecond());
    Object patient = claims.getClaim("patient");
    if (patient != null) {
      // what the answer with the token said (SMART App Launch 2.2, "Token Introspection")
      json.add("patient", patient.toString()).add(TokenResource.BANNER, true);
    }
    return json.build();
  }
}
