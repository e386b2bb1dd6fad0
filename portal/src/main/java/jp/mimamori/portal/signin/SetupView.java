package jp.mimamori.portal.signin;

import com.vaadin.flow.component.UI;
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
import java.util.Optional;
import jp.mimamori.identity.Invitation;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.PasswordRefused;
import jp.mimamori.identity.Secret;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;

/**
 * Where a one-time link leads: the invited person chooses a name and a password. The secret stands
 * behind the {@code #}, so that it is in no log; a link that has it in the path works too.
 */
@Route(value = "welcome/:secret?", layout = MainLayout.class)
@AnonymousAllowed
@Dependent
public class SetupView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient MakingAccounts accounts;
  private final TextField name = new TextField();
  private final PasswordField password = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final Div message = new Div();

  @Inject
  SetupView(MakingAccounts accounts) {
    this.accounts = accounts;
    addClassName("narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("setup.title");
    Optional<String> inPath = event.getRouteParameters().get("secret");
    if (inPath.isPresent()) {
      open(new Secret(inPath.get()));
      return;
    }
    UI.getCurrent()
        .getPage()
        .executeJs("return window.location.hash")
        .then(String.class, hash -> open(new Secret(hash.replaceFirst("^#", ""))));
  }

  private void open(Secret secret) {
    begin("setup.title");
    Optional<Invitation> invitation = accounts.open(secret);
    if (invitation.isEmpty()) {
      add(new Note(Note.Kind.PROBLEM, new Words("setup.closed")), say("setup.closed.do"));
      return;
    }
    Invitation open = invitation.get();
    add(words(t("setup.lead", open.displayName(), t("role." + open.role()))));
    add(words(t("setup.until", Days.moment(open.expiresAt(), getLocale())), "quiet"));
    add(new Panel(message, nameField(), passwordField(), againField(), button(secret)));
  }

  private TextField nameField() {
    name.setId("setup-name");
    name.setLabel(t("sign-in.name"));
    name.setHelperText(t("setup.name.help"));
    name.setMaxLength(100);
    name.getElement().setAttribute("autocomplete", "username");
    name.getElement().setAttribute("autocapitalize", "none");
    return name;
  }

  private PasswordField passwordField() {
    password.setId("setup-password");
    password.setLabel(t("sign-in.password"));
    password.setHelperText(t("setup.password.help"));
    password.getElement().setAttribute("autocomplete", "new-password");
    return password;
  }

  private PasswordField againField() {
    again.setId("setup-password-again");
    again.setLabel(t("setup.again"));
    again.getElement().setAttribute("autocomplete", "new-password");
    return again;
  }

  private Button button(Secret secret) {
    Button button = new Button(t("setup.do"), click -> make(secret));
    button.setId("setup-button");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private void make(Secret secret) {
    if (!password.getValue().equals(again.getValue())) {
      refuse("setup.differs");
      return;
    }
    try {
      MakingAccounts.Made made = accounts.accept(secret, name.getValue(), password.getValue());
      if (made.refused() == null) {
        done();
      } else {
        refuse("setup.refused." + made.refused());
      }
    } catch (PasswordRefused e) {
      refuse("setup.refused." + e.reason());
    }
  }

  private void done() {
    begin("setup.done.title");
    Link link = new Link("sign-in", new Words("setup.done.do")).asButton();
    link.setId("setup-done");
    add(new Note(Note.Kind.DONE, new Words("setup.done")), link);
  }

  private void refuse(String key) {
    message.removeAll();
    message.add(new Note(Note.Kind.PROBLEM, t(key)));
  }
}
