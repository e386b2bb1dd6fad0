package jp.mimamori.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where the browser goes with an answer to an app.
 *
 * @param redirectUri an address that is registered
 * @param state goes back as it came
 * @param issuer who answers (RFC 9207)
 */
public record WayBack(String redirectUri, @Nullable String state, String issuer) {

  /** The address with this answer in its query. */
  public String with(String name, String value) {
    StringBuilder uri = new StringBuilder(redirectUri);
    uri.append(redirectUri.contains("?") ? '&' : '?');
    append(uri, name, value);
    if (state != null) {
      append(uri.append('&'), "state", state);
    }
    append(uri.append('&'), "iss", issuer);
    return uri.toString();
  }

  private static void append(StringBuilder uri, String name, String value) {
    uri.append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
