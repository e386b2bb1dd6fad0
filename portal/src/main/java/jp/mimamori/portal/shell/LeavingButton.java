package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.portal.part.Typed;

/** Signs this browser out. */
@Dependent
public class LeavingButton extends Button {

  private static final long serialVersionUID = 1L;

  private static final String DOOR = "/sign-in";

  @Inject
  LeavingButton(Leaving leaving) {
    setId("sign-out");
    setText(getTranslation("sign-out"));
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClickListener(click -> leaving.leave(UI.getCurrent(), DOOR));
  }

  /** Closes the session and shows the door; what was on the screen is gone. */
  public static void leave(UI ui) {
    leave(ui, DOOR);
  }

  static void leave(UI ui, String page) {
    Typed.forget(ui);
    ui.getPage().setLocation(page);
    VaadinSession.getCurrent().close();
  }
}
