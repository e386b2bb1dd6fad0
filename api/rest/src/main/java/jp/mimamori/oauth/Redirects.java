package jp.mimamori.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import jp.mimamori.app.App;

/**
 * Where answers may go: exactly to a registered address (RFC 9700 §2.1); of an app on the same
 * machine the port is its own (RFC 8252 §7.3).
 */
final class Redirects {

  private static final int LONGEST = 500;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Redirects() {}

  static boolean isRegistered(App app, String asked) {
    return asked.length() <= LONGEST
        && app.redirectUris().stream()
            .anyMatch(known -> known.equals(asked) || isSameOnLoopback(known, asked));
  }

  private static boolean isSameOnLoopback(String known, String asked) {
    try {
      URI one = new URI(known);
      URI other = new URI(asked);
      return isLoopbackAddress(one)
          && "http".equals(one.getScheme())
          && "http".equals(other.getScheme())
          && one.getHost().equals(other.getHost())
          && other.getRawUserInfo() == null
          && other.getRawFragment() == null
          && one.getRawPath().equals(other.getRawPath())
          && Objects.equals(one.getRawQuery(), other.getRawQuery());
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private static boolean isLoopbackAddress(URI uri) {
    return uri.getHost() != null
        && LOOPBACK.contains(uri.getHost())
        && !uri.getHost().equals("localhost");
  }

  /**
   * Whether it can be registered: https, http on the same machine, or a scheme of the app's own
   * (RFC 8252 §7.1: a domain name turned round).
   */
  static boolean canBe(String text, boolean ownScheme) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      if (scheme == null
          || text.length() > LONGEST
          || text.contains("*")
          || uri.getRawFragment() != null
          || uri.getRawUserInfo() != null) {
        return false;
      }
      return switch (scheme) {
        case "https" -> uri.getHost() != null;
        case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        default -> ownScheme && scheme.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
      };
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
