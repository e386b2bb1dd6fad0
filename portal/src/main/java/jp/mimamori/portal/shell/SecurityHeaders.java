package jp.mimamori.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import jp.mimamori.identity.PublicUrl;

/**
 * Headers of every answer of every door, error pages included. The strictest content policy is the
 * default; the portal's page sets its own ({@link PageDressing}). Static files may be cached,
 * nothing else.
 */
public class SecurityHeaders implements Filter {

  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  /** Two years (RFC 6797 §6.1.1); only where people come encrypted, or they would never get in. */
  private static final String STRICT_TRANSPORT = "max-age=63072000";

  @Inject PublicUrl url;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse answer) {
      // an error page comes after what a door may have set already
      ALWAYS.forEach(answer::setHeader);
      if (url.isEncrypted()) {
        answer.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
      }
      // a static file that is there replaces it; the answer for one that is not keeps it
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
