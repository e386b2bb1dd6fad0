package jp.mimamori.portal.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Cookies;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** Name and password; one answer for every way of being wrong. */
@Route(value = "sign-in", layout = MainLayout.class)
@AnonymousAllowed
@Dependent
public class LoginView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SigningIn signingIn;
  private final transient Entering entering;
  private final transient SignedIn signedIn;
  private final TextField name = new TextField();
  private final PasswordField password = new PasswordField();
  private final Div message = new Div();

  @Inject
  LoginView(SigningIn signingIn, Entering entering, SignedIn signedIn) {
    this.signingIn = signingIn;
    this.entering = entering;
    this.signedIn = signedIn;
    addClassName("narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (signedIn.here().isPresent()) {
      event.forwardTo("");
      return;
    }
    begin("sign-in.title");
    add(say("sign-in.lead"));
    if (Cookies.read(Cookies.SIGN_IN).isPresent()) {
      message.add(new Note(Note.Kind.ATTENTION, new Words("ended.body")));
    }
    Panel panel = new Panel(message, nameField(), passwordField(), button());
    panel.setId("sign-in-form");
    Link developers = new Link("developers", new Words("developers.title"));
    developers.setId("open-developers");
    add(panel, quiet("sign-in.help"), developers.beside());
  }

  private TextField nameField() {
    name.setId("sign-in-name");
    name.setLabel(t("sign-in.name"));
    name.setMaxLength(200);
    name.getElement().setAttribute("autocomplete", "username");
    name.getElement().setAttribute("autocapitalize", "none");
    name.setAutofocus(true);
    return name;
  }

  private PasswordField passwordField() {
    password.setId("sign-in-password");
    password.setLabel(t("sign-in.password"));
    password.getElement().setAttribute("autocomplete", "current-password");
    return password;
  }

  private Button button() {
    Button button = new Button(t("sign-in.do"), click -> tryNow());
    button.setId("sign-in-button");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.addClickShortcut(Key.ENTER);
    button.setDisableOnClick(true);
    return button;
  }

  private void tryNow() {
    SigningIn.Outcome outcome =
        signingIn.signIn(
            name.getValue(),
            password.getValue(),
            entering.address(),
            entering.browserName(),
            entering.known());
    if (outcome instanceof SigningIn.SignedIn in) {
      entering.enter(in);
    } else if (outcome instanceof SigningIn.Wait wait) {
      refuse(t("sign-in.wait", minutes(wait.left())));
    } else if (outcome instanceof SigningIn.Busy) {
      refuse(t("sign-in.busy"));
    } else {
      refuse(t("sign-in.wrong"));
    }
  }

  private void refuse(String sentence) {
    message.removeAll();
    message.add(new Note(Note.Kind.PROBLEM, sentence));
    password.clear();
    password.focus();
    getChildren()
        .flatMap(child -> child.getChildren())
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .forEach(button -> button.setEnabled(true));
  }

  private static long minutes(Duration left) {
    return Math.max(1, (left.toSeconds() + 59) / 60);
  }
}
