package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import jp.mimamori.consent.Purpose;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.identity.Role;
import jp.mimamori.person.Person;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** What an emergency room will see of a person, in the order in which it needs it. */
@Route(value = "emergency", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class EmergencyView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient EnteringDataset entering;
  private final transient AttachingFiles attaching;
  private final transient ReadingFiles files;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;

  @Inject
  EmergencyView(
      EnteringDataset entering,
      AttachingFiles attaching,
      ReadingFiles files,
      SignedIn signedIn,
      Whose whose,
      Clock clock) {
    this.entering = entering;
    this.attaching = attaching;
    this.files = files;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Person person = whose.person();
    Entering form = entering.open(signedIn.caller(), person.id());
    begin("emergency.title");
    Told told =
        Told.in(getLocale(), clock.instant())
            .showing(new FileAccess(attaching, files, signedIn, person.id(), Purpose.PERSONAL_USE));
    if (form.sheet().isEmpty() && form.unsubmitted().isEmpty()) {
      nothing(person);
      return;
    }
    add(answer(answer(form), person.name()));
    Link enter = new Link("emergency/entry", new Words("emergency.enter")).asButton();
    enter.setId("emergency-enter");
    add(new Affairs(form, told), new Panel(enter, quiet("emergency.who-sees")));
    List<Path> paths = form.sheet().paths();
    for (Chapter chapter : Chapter.values()) {
      List<Path> here = chapter.of(paths);
      if (!here.isEmpty()) {
        add(new ChapterPanel(chapter, here, form.sheet(), told));
      }
    }
    add(leads(), quiet("emergency.call"));
  }

  private static Div leads() {
    Link cards = new Link("emergency/cards", new Words("cards.title"));
    cards.setId("emergency-cards-link");
    Link looks = new Link("emergency/looks", new Words("emergency-looks.title"));
    looks.setId("emergency-looks-link");
    Div links = new Div(cards, looks);
    links.addClassName("page-links");
    return links;
  }

  private static String answer(Entering form) {
    if (form.sheet().approval() == null) {
      return "emergency.answer.unapproved";
    }
    return form.sheet().overdue().isEmpty() ? "emergency.answer" : "emergency.answer.overdue";
  }

  private void nothing(Person person) {
    Link begin = new Link("emergency/entry", new Words("emergency.begin")).asButton();
    begin.setId("emergency-enter");
    Empty empty = new Empty(new Words("emergency.empty", person.name()));
    empty.add(begin);
    OrderedList steps = new OrderedList();
    for (String step :
        List.of("emergency.step.enter", "emergency.step.approve", "emergency.step.confirm")) {
      steps.add(new ListItem(new Words(step)));
    }
    add(empty, Panel.titled("emergency.steps", steps), quiet("emergency.who-sees"));
    add(leads(), quiet("emergency.call"));
  }
}
