package jp.mimamori.portal.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Headers of every answer of every door. The strictest content policy is the default; the portal's
 * page sets its own ({@link PageDressing}). Static files may be cached, nothing else.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer) {
      ALWAYS.forEach(answer::setHeader);
      // a static file that is there replaces it; the answer for one that is not keeps it
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  static boolean isStatic(String path) {
    return path.startsWith("/VAADIN/build/")
        || path.startsWith("/VAADIN/static/")
        || path.startsWith("/icons/")
        || path.startsWith("/themes/");
  }
}
