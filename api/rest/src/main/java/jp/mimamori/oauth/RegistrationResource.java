package jp.mimamori.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.RegisteringApps;

/** {@code /oauth/register}: apps register themselves (RFC 7591). */
@Path("register")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

  @Inject RegisteringApps registering;
  @Inject AppKeys keys;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(String body) {
    try {
      registering.refuseIfFull();
      return OAuthAnswers.created(
          RegisteredJson.of(registering.register(AppMetadata.read(body, keys::mayBeAsked))));
    } catch (AppMetadata.Wrong wrong) {
      return OAuthAnswers.error(new ErrorObject(wrong.error(), wrong.getMessage(), 400));
    } catch (AppRefused refused) {
      return refused.why() == AppRefused.Why.TOO_MANY
          ? OAuthAnswers.error(new ErrorObject("temporarily_unavailable", "Try again later.", 429))
          : OAuthAnswers.error(
              new ErrorObject("access_denied", "Apps are not registered here.", 403));
    }
  }
}
