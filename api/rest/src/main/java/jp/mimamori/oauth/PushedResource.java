package jp.mimamori.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.mimamori.app.App;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.AppRequest;

/**
 * {@code /oauth/par}: an app says here what it will ask a person, and gets a name for that (RFC
 * 9126).
 */
@Path("par")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PushedResource {

  @Inject KnowingApps knowing;
  @Inject AskedByApps asked;
  @Inject Endpoints endpoints;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response push(String body, @Context HttpServletRequest request) {
    try {
      HTTPRequest form = Forms.of(request, endpoints.pushed(), body);
      ClientAuthentication brought = ClientAuthentication.parse(form);
      MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
      form.getBodyAsFormParameters().forEach(parameters::put);
      String said = parameters.getFirst("client_id");
      App app = knowing.know(brought, said == null || said.isBlank() ? null : new ClientID(said));
      parameters.put("client_id", List.of(app.id()));
      // what showed who the app is, is no part of what it asks
      parameters.keySet().removeIf(name -> name.startsWith("client_assertion"));
      parameters.remove("client_secret");
      if (parameters.containsKey(AskedByApps.PUSHED)) {
        throw new GeneralException(OAuth2Error.INVALID_REQUEST);
      }
      return OAuthAnswers.created(
          Json.createObjectBuilder()
              .add("request_uri", AskedByApps.nameOf(asked.ask(parameters, Visitor.NOBODY)))
              .add("expires_in", AppRequest.OPEN.toSeconds())
              .build());
    } catch (AppRefused refused) {
      return OAuthAnswers.error(
          refused.why() == AppRefused.Why.NOT_APPROVED
              ? OAuth2Error.UNAUTHORIZED_CLIENT
              : OAuth2Error.TEMPORARILY_UNAVAILABLE);
    } catch (RequestRefused refused) {
      return OAuthAnswers.error(new ErrorObject(refused.error(), null, 400));
    } catch (GeneralException wrong) {
      return OAuthAnswers.error(wrong);
    }
  }
}
