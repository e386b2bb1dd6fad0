package jp.mimamori.portal.home;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.Timeline;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.portal.vaccination.VaccinationNews;
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
  private final transient VaccinationNews vaccinations;
  private final transient SharingNews sharing;
  private final transient ReceivedNews received;

  @Inject
  HomeView(
      SignedIn signedIn,
      Whose whose,
      ReadingRecords records,
      ReadingCheckups checkups,
      ReadingMedications medications,
      VaccinationNews vaccinations,
      SharingNews sharing,
      ReceivedNews received) {
    this.signedIn = signedIn;
    this.whose = whose;
    this.records = records;
    this.checkups = checkups;
    this.medications = medications;
    this.vaccinations = vaccinations;
    this.sharing = sharing;
    this.received = received;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Caller caller = signedIn.caller();
    switch (caller.role()) {
      case CITIZEN -> show(event, caller);
      case OPERATOR -> event.forwardTo("operator/people");
      case PRACTITIONER -> event.forwardTo("staff");
      // pages without scripts, beside the portal's own
      case EMERGENCY -> event.getUI().getPage().setLocation("/emergency-room");
    }
  }

  private void show(BeforeEnterEvent event, Caller caller) {
    begin("home.title");
    Person person = whose.person();
    ReadingRecords.Extent extent = records.extent(caller, Purpose.PERSONAL_USE, person.id());
    if (extent.years().isEmpty()) {
      Link adding = new Link("records/add", new Words("home.add"));
      Cards shared = new Cards();
      received.tell(shared, caller, t("comma"));
      add(new Empty(new Words("home.empty", person.name()), adding));
      if (shared.getChildren().findAny().isPresent()) {
        add(new Panel(shared));
      }
      return;
    }
    add(now(caller, person.id()));
    Panel all = Panel.titled("home.timeline");
    all.add(new Timeline(records, signedIn, whose.sight(event), extent));
    add(all);
  }

  private Panel now(Caller caller, SubjectId subject) {
    Cards matters = new Cards();
    matters.addClassName("matters");
    sharing.tell(matters, caller, subject);
    received.tell(matters, caller, t("comma"));
    vaccinations.tell(matters, caller, subject, t("comma"));
    checkups.newest(caller, Purpose.PERSONAL_USE, subject, Optional.empty(), 1).items().stream()
        .findFirst()
        .ifPresent(checkup -> matters.card("records/checkups", sentence(checkup)));
    medications.newest(caller, Purpose.PERSONAL_USE, subject, Optional.empty(), 5).items().stream()
        .filter(dispensing -> !dispensing.drugs().isEmpty())
        .findFirst()
        .ifPresent(dispensing -> matters.card("records/medicines", sentence(dispensing)));
    matters.card("records/add", new Words("home.add.more"));
    Panel now = Panel.titled("home.now", matters);
    now.setId("home-now");
    return now;
  }

  private Words sentence(Checkup checkup) {
    String day = Days.day(checkup.day(), getLocale());
    int notable = checkup.notable().size();
    return notable == 0
        ? new Words("home.checkup.fine", day)
        : new Words("home.checkup", day, notable);
  }

  private Words sentence(Dispensing dispensing) {
    String day = Days.day(dispensing.day(), getLocale());
    return dispensing.place().isEmpty()
        ? new Words("home.medicine", day, dispensing.drugs().size())
        : new Words("home.medicine.at", day, dispensing.drugs().size(), dispensing.place());
  }
}
