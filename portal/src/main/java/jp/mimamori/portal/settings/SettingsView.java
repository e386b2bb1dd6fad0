package jp.mimamori.portal.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SignIn;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.mail.MailServer;
import jp.mimamori.mail.Outbox;
import jp.mimamori.mail.SendingMail;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Language;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Cookies;
import jp.mimamori.portal.shell.LeavingButton;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.TextSize;

/** Language, text size, where one is signed in. */
@Route(value = "settings", layout = MainLayout.class)
@PermitAll
@Dependent
public class SettingsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn signedIn;
  private final transient SigningIn signingIn;
  private final transient Cookies cookies;
  private final transient SendingMail sending;
  private final transient MailServer server;

  @Inject
  SettingsView(
      SignedIn signedIn,
      SigningIn signingIn,
      Cookies cookies,
      SendingMail sending,
      MailServer server) {
    this.signedIn = signedIn;
    this.signingIn = signingIn;
    this.cookies = cookies;
    this.sending = sending;
    this.server = server;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("settings.title");
    add(Panel.titled("settings.look", languages(), sizes()), browsers());
    if (signedIn.caller().role() == Role.OPERATOR) {
      add(mail());
    }
    Role role = signedIn.caller().role();
    if (role == Role.CITIZEN || role == Role.PRACTITIONER) {
      Link notices = new Link("settings/notices", new Words("notices.settings"));
      notices.setId("open-notice-settings");
      Paragraph what =
          role == Role.CITIZEN ? say("notice-settings.what") : say("notice-settings.what.staff");
      add(Panel.titled("notices.title", what, notices));
    }
    Link tokens = new Link("settings/tokens", new Words("tokens.open"));
    tokens.setId("open-tokens");
    add(Panel.titled("tokens.title", say("tokens.what"), tokens));
  }

  /** How many mails wait or were given up: never to whom, nor about what. */
  private Panel mail() {
    Outbox.Counts counts = sending.counts();
    Panel panel =
        Panel.titled(
            "mail-state.title",
            server.isSetUp() ? say("mail-state", counts.waiting()) : say("mail-state.off"));
    panel.setId("mail-state");
    if (counts.overdue() > 0) {
      panel.add(new Note(Note.Kind.ATTENTION, new Words("mail-state.overdue", counts.overdue())));
    }
    if (counts.givenUp() > 0) {
      panel.add(new Note(Note.Kind.PROBLEM, new Words("mail-state.given-up", counts.givenUp())));
    }
    return panel;
  }

  private RadioButtonGroup<Language> languages() {
    RadioButtonGroup<Language> group = new RadioButtonGroup<>(t("settings.language"));
    group.setId("settings-language");
    group.setItems(Language.values());
    group.setItemLabelGenerator(Language::ownName);
    group.setValue(Language.of(getLocale()));
    group.addValueChangeListener(
        change -> {
          cookies.giveForLong(Cookies.LANGUAGE, change.getValue().tag());
          UI.getCurrent().getSession().setLocale(change.getValue().locale());
          UI.getCurrent().getPage().reload();
        });
    return group;
  }

  private RadioButtonGroup<TextSize> sizes() {
    RadioButtonGroup<TextSize> group = new RadioButtonGroup<>(t("settings.text-size"));
    group.setId("settings-text-size");
    group.setItems(TextSize.values());
    group.setItemLabelGenerator(size -> t("text-size." + size));
    group.setValue(TextSize.of(Cookies.read(Cookies.TEXT_SIZE)));
    group.addValueChangeListener(
        change -> {
          cookies.giveForLong(Cookies.TEXT_SIZE, change.getValue().className());
          UI.getCurrent().getPage().reload();
        });
    return group;
  }

  private Panel browsers() {
    Sheet sheet =
        new Sheet(
            t("settings.browsers"),
            List.of(t("settings.browser"), t("settings.since"), t("settings.seen")));
    for (SignIn signIn : signingIn.signIns(signedIn.caller())) {
      sheet.row(
          Sheet.cell(signIn.browser().isBlank() ? t("settings.unknown") : signIn.browser()),
          Sheet.cell(Days.moment(signIn.startedAt(), getLocale())),
          Sheet.cell(Days.moment(signIn.lastSeenAt(), getLocale())));
    }
    Button everywhere = new Button(t("settings.everywhere"), click -> confirm());
    everywhere.setId("sign-out-everywhere");
    everywhere.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return Panel.titled("settings.browsers", quiet("settings.browsers.what"), sheet, everywhere);
  }

  private void confirm() {
    Confirm.ask("settings.everywhere", "settings.everywhere.what", this::leaveEverywhere);
  }

  private void leaveEverywhere() {
    signingIn.signOutEverywhere(signedIn.caller());
    cookies.take(Cookies.SIGN_IN);
    cookies.take(Cookies.BROWSER);
    LeavingButton.leave(UI.getCurrent());
  }
}
