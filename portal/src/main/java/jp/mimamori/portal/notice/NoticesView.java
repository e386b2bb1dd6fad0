package jp.mimamori.portal.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Role;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.notice.Told;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import org.jspecify.annotations.Nullable;

/** What somebody was told of, newest first; each leads to what it is about. */
@Route(value = "notices", layout = MainLayout.class)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Dependent
public class NoticesView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingNotices reading;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div answer = new Div();
  private final Cards cards = new Cards();
  private final More more = new More("notices-more", this::load);
  private final Button all = new Button();
  private @Nullable UUID next;
  private int shown;

  @Inject
  NoticesView(ReadingNotices reading, SignedIn signedIn, Whose whose) {
    this.reading = reading;
    this.signedIn = signedIn;
    this.whose = whose;
    cards.addClassName("notices");
    all.setId("notices-read-all");
    all.addClickListener(click -> readAll());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("notices.title");
    all.setText(t("notices.read-all"));
    Link settings = new Link("settings/notices", new Words("notices.settings"));
    settings.setId("notices-settings");
    add(answer);
    startOver();
    if (shown == 0) {
      add(new Empty(new Words(isPrivate() ? "notices.none" : "notices.none.staff")), settings);
      return;
    }
    Panel panel = new Panel(all, cards, more);
    panel.setId("notices");
    add(panel, settings);
  }

  private void startOver() {
    cards.removeAll();
    next = null;
    shown = 0;
    load();
    tellUnread();
  }

  private void load() {
    ReadingNotices.Part part = reading.part(signedIn.caller(), next);
    NoticeText texts =
        new NoticeText(
            getLocale(),
            signedIn.caller(),
            isPrivate()
                ? whose.family().stream().collect(Collectors.toMap(Person::id, Person::name))
                : Map.of());
    part.notices().forEach(told -> add(told, texts));
    next = part.next();
    shown += part.notices().size();
    more.tell(shown, next != null);
  }

  private void tellUnread() {
    int unread = reading.unread(signedIn.caller());
    answer.removeAll();
    if (shown > 0) {
      Paragraph sentence =
          unread == 0 ? answer("notices.all-read") : answer("notices.unread", unread);
      sentence.getElement().setAttribute("role", "status");
      answer.add(sentence);
    }
    all.setVisible(unread > 0);
  }

  private void add(Told told, NoticeText texts) {
    Span kind = new Span(new Words("notice.kind." + told.kind()));
    kind.addClassName("notice-kind");
    Div head = new Div(kind);
    head.addClassName("notice-head");
    Div sentence = new Div(texts.words(told));
    sentence.addClassName("notice-sentence");
    Div foot = new Div(new DayText(told.at()), link(told));
    foot.addClassName("notice-foot");
    ListItem card = cards.card(head, sentence, foot);
    EmergencyAccess emergency = told.emergency();
    if (emergency != null) {
      card.addComponentAtIndex(2, where(emergency));
    }
    if (told.kind().isUrgent()) {
      card.addClassName("urgent");
    }
    if (!told.read()) {
      card.addClassName("unread");
      Span mark = new Span(new Words("notices.new"));
      mark.addClassName("notice-new");
      head.addComponentAsFirst(mark);
      foot.add(read(told, card, mark));
    }
  }

  /** Where it happens, and under which number whoever looks is reached. */
  private Entries where(EmergencyAccess emergency) {
    String number = emergency.callBack();
    return new Entries()
        .entry(t("emergency-look.place"), emergency.place())
        .entry(
            t("emergency-look.call-back"),
            number.isBlank() ? t("emergency-look.no-number") : number)
        .entry(t("emergency-look.opens"), t("emergency-look.opens.what"));
  }

  private Button read(Told told, ListItem card, Component mark) {
    Button read = new Button(t("notices.read"));
    read.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    read.addClassName("notice-read");
    read.addClickListener(
        click -> {
          reading.read(signedIn.caller(), told.id());
          card.removeClassName("unread");
          mark.removeFromParent();
          read.removeFromParent();
          tellUnread();
        });
    return read;
  }

  /** Following it is having read it, and shows that person's page. */
  private Link link(Told told) {
    Link link = new Link(place(told), new Words("notice.open." + told.kind()));
    link.addClassName("notice-open");
    link.getElement()
        .addEventListener(
            "click",
            click -> {
              reading.read(signedIn.caller(), told.id());
              if (isPrivate()) {
                whose.choose(told.subject());
              }
            });
    return link;
  }

  private boolean isPrivate() {
    return signedIn.caller().role() == Role.CITIZEN;
  }

  private String place(Told told) {
    GrantId grant = told.grant();
    return switch (told.kind()) {
      case VIEWED, REFUSED -> "sharing/looks";
      case EMERGENCY -> "emergency/looks";
      case REQUESTED -> grant == null ? "sharing" : "sharing/requests/" + grant.value();
      case GRANT_ENDS, GRANT_FROZE, NEW_APP -> "sharing";
      case APP_UNUSUAL, APP_LAPSED -> "sharing/apps";
      case HAND_OVER -> "sharing/hand-overs";
      case TREATED -> isPrivate() ? "records" : "staff/patients/" + told.subject() + "/timeline";
      case REVIEW -> isPrivate() ? "emergency" : "staff/patients/" + told.subject();
    };
  }

  private void readAll() {
    reading.readAll(signedIn.caller());
    startOver();
  }
}
