package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Locking;
import jp.mimamori.identity.SigningIn;

/** What any page of a locked terminal is, in whichever tab: the door to it. */
@Route(value = "locked", layout = MainLayout.class)
@AnonymousAllowed
@Dependent
public class LockedView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient Locking locking;
  private final transient SigningIn signingIn;
  private final transient Cookies cookies;

  @Inject
  LockedView(Locking locking, SigningIn signingIn, Cookies cookies) {
    this.locking = locking;
    this.signingIn = signingIn;
    this.cookies = cookies;
  }

  /** Who is signed in on the locked terminal that this request comes from. */
  static Optional<Caller> locked(VaadinRequest request) {
    return request.getAttribute(SigningIn.LOCKED) instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<Caller> caller = locked(VaadinRequest.getCurrent());
    if (caller.isEmpty()) {
      event.forwardTo("");
      return;
    }
    UI ui = event.getUI();
    add(
        new UnlockForm(
            caller.get().name(), locking, signingIn, cookies, () -> ui.getPage().reload()));
  }
}
