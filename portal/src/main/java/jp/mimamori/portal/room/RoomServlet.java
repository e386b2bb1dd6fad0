package jp.mimamori.portal.room;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.mimamori.identity.Locking;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.portal.shell.Cookies;
import jp.mimamori.store.Instance;

/**
 * {@code /emergency-room}: the pages of emergency staff who are signed in to the portal. Nothing of
 * anybody's health, and no name, stands in an address; whatever changes something is posted with
 * the token of the page it comes from.
 */
@WebServlet("/emergency-room/*")
public class RoomServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  @Inject transient Room room;
  @Inject transient RoomFiles files;
  @Inject transient SigningIn signingIn;
  @Inject transient Locking locking;
  @Inject transient PublicUrl url;
  @Inject transient Instance instance;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visitor> visitor = letIn(request, response);
    if (visitor.isPresent()) {
      Visitor.asked(request).ifPresent(tongue -> remember(tongue, response));
      answer(path(request), visitor.get()).send(response);
    }
  }

  private Answer answer(String path, Visitor visitor) {
    return RoomFiles.isOne(path)
        ? files
            .show(path, visitor)
            .orElseGet(() -> new Answer(404, new MessagePage(visitor).page("absent")))
        : room.show(path, visitor);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    Optional<Visitor> found = letIn(request, response);
    if (found.isEmpty()) {
      return;
    }
    Visitor visitor = found.get();
    String token = request.getParameter(FormToken.FIELD);
    if (token == null || !visitor.token().is(token)) {
      new Answer(403, new MessagePage(visitor).page("stale")).send(response);
      return;
    }
    switch (path(request)) {
      case "/lock" -> {
        locking.lock(visitor.signIn());
        Answer.goTo("/locked").send(response);
      }
      case "/sign-out" -> {
        signOut(visitor, request, response);
        Answer.goTo("/sign-in").send(response);
      }
      default -> room.act(path(request), request, visitor).send(response);
    }
  }

  /** Whoever is emergency staff; everybody else is led to the door, or finds nothing here. */
  private Optional<Visitor> letIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visitor> visitor = Visitor.of(request, instance::isDemo);
    if (visitor.isEmpty()) {
      Answer.goTo(Visitor.isLocked(request) ? "/locked" : "/sign-in").send(response);
      return visitor;
    }
    if (!visitor.get().isEmergencyStaff()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return Optional.empty();
    }
    return visitor;
  }

  private void signOut(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
    signingIn.signOut(visitor.signIn());
    if (request.getSession(false) != null) {
      request.getSession().invalidate();
    }
    response.addCookie(cookie(Cookies.SIGN_IN, "", 0));
  }

  private void remember(Tongue tongue, HttpServletResponse response) {
    response.addCookie(cookie(Visitor.LANGUAGE_COOKIE, tongue.code(), A_YEAR));
  }

  private Cookie cookie(String name, String value, int seconds) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(url.isEncrypted());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    return cookie;
  }

  private static String path(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null || path.equals("/") ? "" : path;
  }
}
