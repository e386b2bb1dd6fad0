package jp.mimamori.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What the authorization server answers to apps (RFC 6749 §5): never stored by anybody. */
final class OAuthAnswers {

  private OAuthAnswers() {}

  static Response ok(JsonObject json) {
    return json(200, json).build();
  }

  static Response created(JsonObject json) {
    return json(201, json).build();
  }

  static Response error(GeneralException wrong) {
    ErrorObject error = wrong.getErrorObject();
    return error(error == null ? OAuth2Error.INVALID_REQUEST : error);
  }

  static Response error(ErrorObject error) {
    int status = error.getHTTPStatusCode() == 0 ? 400 : error.getHTTPStatusCode();
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("error", error.getCode() == null ? "" : error.getCode());
    if (error.getDescription() != null) {
      json.add("error_description", error.getDescription());
    }
    Response.ResponseBuilder answer = json(status, json.build());
    return status == 401
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"mimamori\"").build()
        : answer.build();
  }

  private static Response.ResponseBuilder json(int status, JsonObject json) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .entity(json.toString().getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache");
  }
}
