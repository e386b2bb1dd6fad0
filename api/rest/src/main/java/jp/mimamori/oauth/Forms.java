package jp.mimamori.oauth;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.net.URI;

/** A request of an app as the library reads it. */
final class Forms {

  private Forms() {}

  /**
   * @param endpoint where it came to, as people reach it
   */
  static HTTPRequest of(HttpServletRequest request, String endpoint, String body)
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
