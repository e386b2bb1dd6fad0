package jp.mimamori.portal.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.identity.PublicUrl;

/** The portal's cookies; none is readable by scripts, none travels to other sites. */
@ApplicationScoped
public class Cookies {

  /** Holds the secret of the sign-in, until the browser closes. */
  public static final String SIGN_IN = "mimamori-sign-in";

  /** By which a browser is known again; opens no door. */
  public static final String BROWSER = "mimamori-browser";

  public static final String LANGUAGE = "mimamori-language";
  public static final String TEXT_SIZE = "mimamori-text-size";

  private static final Duration LONG = Duration.ofDays(400);

  @Inject PublicUrl url;

  public static Optional<String> read(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isBlank())
            .map(Cookie::getValue)
            .findFirst();
  }

  public static Optional<String> read(String name) {
    return read(VaadinRequest.getCurrent(), name);
  }

  /** A cookie that the browser forgets when it closes. */
  public void give(String name, String value) {
    add(name, value, -1);
  }

  public void giveForLong(String name, String value) {
    add(name, value, (int) LONG.toSeconds());
  }

  public void take(String name) {
    add(name, "", 0);
  }

  private void add(String name, String value, int seconds) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(url.isEncrypted());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    VaadinResponse.getCurrent().addCookie(cookie);
  }
}
