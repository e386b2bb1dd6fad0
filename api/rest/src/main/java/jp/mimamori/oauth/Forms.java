package jp.mimamori.oauth;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.net.URI;

/** A request of an app as the library reads it. */
final class Forms {

  private Forms() {}

  /**
   * The request.
   *
   * @param endpoint where it came to, as people reach it
   * @throws GeneralException {@code invalid_client} when what the app shows itself by is broken in
   *     whatever way (RFC 6749 §5.2)
   */
  static HTTPRequest of(HttpServletRequest request, String endpoint, String body)
      throws GeneralException {
    HTTPRequest form = form(request, endpoint, body);
    try {
      ClientAuthentication.parse(form);
      return form;
    } catch (ParseException broken) {
      throw new GeneralException(OAuth2Error.INVALID_CLIENT);
    }
  }

  private static HTTPRequest form(HttpServletRequest request, String endpoint, String body)
      throws ParseException {
    try {
      HTTPRequest form = new HTTPRequest(HTTPRequest.Method.POST, URI.create(endpoint).toURL());
      form.setEntityContentType(ContentType.APPLICATION_URLENCODED);
      String authorization = request.getHeader("Authorization");
      if (authorization != null) {
        form.setAuthorization(authorization);
      }
      form.setBody(body);
      return form;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
