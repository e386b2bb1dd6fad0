package jp.mimamori.portal.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mimamori.identity.Role;
import jp.mimamori.mail.MailLanguage;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.NoticeSettings;
import jp.mimamori.notice.Ways;
import jp.mimamori.portal.part.Language;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** How somebody is told of things: by kind, at which hours, at which address. */
@Route(value = "settings/notices", layout = MainLayout.class)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Dependent
public class NoticeSettingsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ChoosingNotices choosing;
  private final transient SignedIn signedIn;
  private final AddressPanel addresses;
  private final Map<NoticeKind, Checkbox> portal = new EnumMap<>(NoticeKind.class);
  private final Map<NoticeKind, Checkbox> mail = new EnumMap<>(NoticeKind.class);
  private final Select<MailLanguage> language = new Select<>();
  private final Div message = new Div();
  private QuietFields quiet = new QuietFields(null);

  @Inject
  NoticeSettingsView(ChoosingNotices choosing, SignedIn signedIn, AddressPanel addresses) {
    this.choosing = choosing;
    this.signedIn = signedIn;
    this.addresses = addresses;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("notice-settings.title");
    ChoosingNotices.Chosen chosen = choosing.chosen(signedIn.caller());
    NoticeSettings settings = chosen.settings();
    addresses.show(chosen);
    quiet = new QuietFields(settings.quiet());
    boolean isPrivate = signedIn.caller().role() == Role.CITIZEN;
    add(
        isPrivate ? say("notice-settings.what") : say("notice-settings.what.staff"),
        addresses,
        Panel.titled("notice-settings.kinds", quiet("notice-settings.kinds.what"), kinds(settings)),
        Panel.titled(
            "notice-settings.when", quiet("notice-settings.when.what"), quiet, language(settings)),
        message,
        save());
  }

  private Sheet kinds(NoticeSettings settings) {
    Sheet sheet =
        new Sheet(
            t("notice-settings.kinds"),
            List.of(
                t("notice-settings.kind"), t("notice-settings.portal"), t("notice-settings.mail")));
    Role role = signedIn.caller().role();
    for (NoticeKind kind : NoticeKind.values()) {
      if (!kind.tells(role)) {
        continue;
      }
      Ways ways = Objects.requireNonNull(settings.ways().get(kind));
      String name = t("notice.kind." + kind);
      portal.put(
          kind, box("portal", kind, t("notice-settings.portal.this", name), ways.inPortal()));
      mail.put(kind, box("mail", kind, t("notice-settings.mail.this", name), ways.byMail()));
      Objects.requireNonNull(portal.get(kind)).setEnabled(!kind.isUrgent());
      Div what = new Div(new Words("notice.kind." + kind));
      sheet.row(
          what, Objects.requireNonNull(portal.get(kind)), Objects.requireNonNull(mail.get(kind)));
    }
    return sheet;
  }

  private static Checkbox box(String way, NoticeKind kind, String label, boolean value) {
    Checkbox box = new Checkbox(value);
    box.setId("notice-" + way + "-" + kind);
    box.setAriaLabel(label);
    return box;
  }

  private Select<MailLanguage> language(NoticeSettings settings) {
    language.setId("notice-language");
    language.setLabel(t("notice-settings.language"));
    language.setItems(MailLanguage.values());
    language.setItemLabelGenerator(
        item -> Language.tagged(item.tag()).orElse(Language.JAPANESE).ownName());
    language.setValue(settings.language());
    return language;
  }

  private Button save() {
    Button save = new Button(t("notice-settings.save"), click -> choose());
    save.setId("notice-save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return save;
  }

  private void choose() {
    message.removeAll();
    if (!quiet.isRight()) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("notice-settings.quiet.empty")));
      return;
    }
    Map<NoticeKind, Ways> ways = new EnumMap<>(NoticeKind.class);
    portal.forEach(
        (kind, box) ->
            ways.put(
                kind, new Ways(box.getValue(), Objects.requireNonNull(mail.get(kind)).getValue())));
    choosing.choose(
        signedIn.caller(), new NoticeSettings(ways, quiet.hours(), language.getValue()));
    message.add(new Note(Note.Kind.DONE, new Words("notice-settings.saved")));
  }
}
