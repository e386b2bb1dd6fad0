package jp.mimamori.portal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.BrowserName;
import jp.mimamori.portal.shell.Cookies;
import org.jspecify.annotations.Nullable;

/** What happens to session and cookies when somebody has signed in. */
@ApplicationScoped
class Entering {

  /** A signed-in session that nothing is asked of ends after this many seconds. */
  private static final int SESSION = 30 * 60;

  @Inject Cookies cookies;

  String address() {
    return VaadinRequest.getCurrent().getRemoteAddr();
  }

  String browserName() {
    String agent = VaadinRequest.getCurrent().getHeader("User-Agent");
    return BrowserName.of(agent == null ? "" : agent);
  }

  @Nullable Secret known() {
    return Cookies.read(Cookies.BROWSER).map(Secret::new).orElse(null);
  }

  /** Gives the cookies, changes the session's id, and loads the page that was wanted anew. */
  void enter(SigningIn.SignedIn in) {
    VaadinSession session = VaadinSession.getCurrent();
    String target = target(session, in.caller().role());
    session.setAttribute(SubjectId.class, null);
    UI here = UI.getCurrent();
    List.copyOf(session.getUIs()).stream().filter(ui -> ui != here).forEach(UI::close);
    VaadinService.reinitializeSession(VaadinRequest.getCurrent());
    VaadinSession.getCurrent().getSession().setMaxInactiveInterval(SESSION);
    cookies.give(Cookies.SIGN_IN, in.secret().text());
    cookies.giveForLong(Cookies.BROWSER, in.browser().text());
    here.getPage().setLocation(target);
  }

  /** Where somebody wanted to go; else where the role begins. */
  private static String target(VaadinSession session, Role role) {
    Object wanted =
        session.getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    String path = wanted instanceof String page ? local(page) : "/";
    return path.equals("/") && role == Role.EMERGENCY ? "/emergency-room" : path;
  }

  /** A path of the portal; anything that could lead elsewhere becomes its first page. */
  static String local(String path) {
    String plain = path.startsWith("/") ? path.substring(1) : path;
    boolean isLocal =
        plain.matches("[A-Za-z0-9][A-Za-z0-9/_-]{0,200}") && !plain.startsWith("sign-in");
    return isLocal ? "/" + plain : "/";
  }
}
