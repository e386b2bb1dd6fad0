package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.portal.part.Typed;

/** Signs this browser out. */
@Dependent
public class LeavingButton extends Button {

  private static final long serialVersionUID = 1L;

  @Inject
  LeavingButton(SigningIn signingIn, Cookies cookies) {
    setId("sign-out");
    setText(getTranslation("sign-out"));
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClickListener(
        click -> {
          Cookies.read(Cookies.SIGN_IN).map(Secret::new).ifPresent(signingIn::signOut);
          cookies.take(Cookies.SIGN_IN);
          leave(UI.getCurrent());
        });
  }

  /** Closes the session and shows the door; what was on the screen is gone. */
  public static void leave(UI ui) {
    Typed.forget(ui);
    ui.getPage().setLocation("/sign-in");
    VaadinSession.getCurrent().close();
  }
}
