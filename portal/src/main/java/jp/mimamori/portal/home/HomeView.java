package jp.mimamori.portal.home;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.record.Timeline;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.ReadingRecords;

/** What matters now, then everything in the order of time. Other roles are led to their places. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
@Dependent
public class HomeView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient ReadingRecords records;
  private final transient ReadingCheckups checkups;
  private final transient ReadingMedications medications;

  @Inject
  HomeView(
      SignedIn signedIn,
      Whose whose,
      ReadingRecords records,
      ReadingCheckups checkups,
      ReadingMedications medications) {
    this.signedIn = signedIn;
    this.whose = whose;
    this.records = records;
    this.checkups = checkups;
    this.medications = medications;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Caller caller = signedIn.caller();
    switch (caller.role()) {
      case CITIZEN -> show(caller);
      case OPERATOR -> event.forwardTo("operator/people");
      case PRACTITIONER, EMERGENCY -> event.forwardTo("staff");
    }
  }

  private void show(Caller caller) {
    begin("home.title");
    Person person = whose.person();
    List<Integer> years = records.years(caller, person.id());
    if (years.isEmpty()) {
      add(empty(t("home.empty", person.name()), new Link("records/add", t("home.add")).asButton()));
      return;
    }
    add(now(caller, person.id()));
    Panel all = new Panel(t("home.timeline"));
    all.add(new Timeline(records, signedIn, person.id()));
    add(all);
  }

  private Panel now(Caller caller, SubjectId subject) {
    UnorderedList matters = new UnorderedList();
    matters.addClassName("matters");
    checkups.newest(caller, subject, Optional.empty(), 1).items().stream()
        .findFirst()
        .ifPresent(checkup -> matters.add(matter("records/checkups", sentence(checkup))));
    medications.newest(caller, subject, Optional.empty(), 5).items().stream()
        .filter(dispensing -> !dispensing.drugs().isEmpty())
        .findFirst()
        .ifPresent(dispensing -> matters.add(matter("records/medicines", sentence(dispensing))));
    matters.add(matter("records/add", t("home.add.more")));
    Panel now = new Panel(t("home.now"), matters);
    now.setId("home-now");
    return now;
  }

  private static ListItem matter(String path, String sentence) {
    return new ListItem(new Link(path, new Span(sentence)));
  }

  private String sentence(Checkup checkup) {
    String day = Days.day(checkup.day(), getLocale());
    int notable = checkup.notable().size();
    return notable == 0 ? t("home.checkup.fine", day) : t("home.checkup", day, notable);
  }

  private String sentence(Dispensing dispensing) {
    String day = Days.day(dispensing.day(), getLocale());
    return dispensing.place().isEmpty()
        ? t("home.medicine", day, dispensing.drugs().size())
        : t("home.medicine.at", day, dispensing.drugs().size(), dispensing.place());
  }
}
