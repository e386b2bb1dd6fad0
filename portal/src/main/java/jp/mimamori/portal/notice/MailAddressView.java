package jp.mimamori.portal.notice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.mail.ChangingAddress;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/**
 * Where the link in the mail leads that asks whether this is the address. The secret stands behind
 * the {@code #}; nothing happens before a button is pressed, since programs follow links too.
 */
@Route(value = "settings/mail-address", layout = MainLayout.class)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Dependent
public class MailAddressView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ChangingAddress changing;
  private final transient SignedIn signedIn;
  private final Div content = new Div();

  @Inject
  MailAddressView(ChangingAddress changing, SignedIn signedIn) {
    this.changing = changing;
    this.signedIn = signedIn;
    addClassName("narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("mail-confirm.title");
    content.removeAll();
    content.add(say("mail-confirm.no-link"));
    add(content, settings());
    UI.getCurrent()
        .getPage()
        .executeJs("return window.location.hash")
        .then(String.class, hash -> ask(hash.replaceFirst("^#", "")));
  }

  private void ask(String secret) {
    if (secret.isEmpty()) {
      return;
    }
    Button confirm = new Button(t("mail-confirm.do"), click -> confirm(new Secret(secret)));
    confirm.setId("mail-confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.setDisableOnClick(true);
    content.removeAll();
    content.add(new Panel(say("mail-confirm.lead"), confirm));
  }

  private void confirm(Secret secret) {
    boolean confirmed = changing.confirm(signedIn.caller(), secret);
    content.removeAll();
    content.add(
        confirmed
            ? new Note(Note.Kind.DONE, new Words("mail-confirm.done"))
            : new Note(Note.Kind.PROBLEM, new Words("mail-confirm.closed")));
  }

  private static Link settings() {
    Link settings = new Link("settings/notices", new Words("notices.settings"));
    settings.setId("mail-confirm-settings");
    return settings;
  }
}
