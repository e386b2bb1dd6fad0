package jp.mimamori.portal.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import jp.mimamori.identity.Caller;
import jp.mimamori.portal.part.Language;
import org.jsoup.nodes.Element;

/**
 * Gives the page its language, its text size and its content security policy. The policy allows the
 * page's own scripts and the inline ones that carry this answer's nonce. {@code unsafe-eval} is
 * what Flow's client needs to run; inline styles and a font for its icons are what its components
 * bring.
 */
@ApplicationScoped
public class PageDressing implements IndexHtmlRequestListener {

  private static final long serialVersionUID = 1L;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
    Element html = response.getDocument().getElementsByTag("html").first();
    if (html != null) {
      html.attr("lang", language(response).tag());
      html.addClass(
          TextSize.of(Cookies.read(response.getVaadinRequest(), Cookies.TEXT_SIZE)).className());
    }
    String nonce = nonce();
    response
        .getDocument()
        .getElementsByTag("script")
        .forEach(script -> script.attr("nonce", nonce));
    response.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    if (!isThere(response.getVaadinRequest())) {
      response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * Whether some view has this address that the role of whoever is signed in opens; who is not
   * signed in is led to the sign-in. Whatever watches an instance asks for one that has none.
   */
  private static boolean isThere(VaadinRequest request) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    return request
        .getService()
        .getRouter()
        .resolveNavigationTarget(new Location(path.replaceFirst("^/+", "")))
        .filter(state -> isOpenTo(request, state.getNavigationTarget()))
        .isPresent();
  }

  private static boolean isOpenTo(VaadinRequest request, Class<?> view) {
    RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
    return roles == null
        || !(request.getAttribute(Caller.class.getName()) instanceof Caller caller)
        || List.of(roles.value()).contains(caller.role().name());
  }

  private static Language language(IndexHtmlResponse response) {
    return Cookies.read(response.getVaadinRequest(), Cookies.LANGUAGE)
        .flatMap(Language::tagged)
        .orElseGet(() -> Language.of(accepted(response)));
  }

  private static Locale accepted(IndexHtmlResponse response) {
    Locale locale = response.getVaadinRequest().getLocale();
    return locale == null ? Locale.JAPANESE : locale;
  }

  static String policy(String nonce) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "frame-ancestors 'none'");
  }

  private static String nonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
