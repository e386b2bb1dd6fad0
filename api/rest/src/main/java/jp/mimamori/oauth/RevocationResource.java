package jp.mimamori.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
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

/** {@code /oauth/revoke}: an app gives a token back (RFC 7009). */
@Path("revoke")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class RevocationResource {

  @Inject KnowingApps knowing;
  @Inject EndingTokens ending;
  @Inject Endpoints endpoints;

  /** Answers alike whether there was such a token or not (§2.2). */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(String body, @Context HttpServletRequest request) {
    try {
      TokenRevocationRequest asked =
          TokenRevocationRequest.parse(Forms.of(request, endpoints.revoke(), body));
      App app = knowing.know(asked.getClientAuthentication(), asked.getClientID());
      ending.revoke(app, asked.getToken().getValue());
      return OAuthAnswers.ok(JsonValue.EMPTY_JSON_OBJECT);
    } catch (GeneralException wrong) {
      return OAuthAnswers.error(wrong);
    }
  }
}
