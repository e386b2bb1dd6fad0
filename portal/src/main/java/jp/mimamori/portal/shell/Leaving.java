package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;

/** What happens to sign-in, cookie and session when somebody leaves this browser. */
@ApplicationScoped
public class Leaving {

  @Inject SigningIn signingIn;
  @Inject Cookies cookies;

  /**
   * Signs this browser out and opens a page; whoever signs in for it comes back to it.
   *
   * @param page its path
   */
  public void leave(UI ui, String page) {
    Cookies.read(Cookies.SIGN_IN).map(Secret::new).ifPresent(signingIn::signOut);
    cookies.take(Cookies.SIGN_IN);
    LeavingButton.leave(ui, page);
  }
}
