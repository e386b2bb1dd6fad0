package jp.mimamori.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.identity.Role;
import jp.mimamori.patient.Patient;
import jp.mimamori.patient.PatientCursor;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Filters;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;

/** Whose records one may see, what of them and until when; what ends first comes first. */
@Route(value = "staff", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
public class PatientsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  private final transient ReadingPatients patients;
  private final transient ReadingWaiting waiting;
  private final transient SignedIn signedIn;
  private final transient Clock clock;
  private final Div list = new Div();
  private final More more = new More("patients-more", this::load);
  private TextField name = new TextField();
  private transient Optional<PatientCursor> next = Optional.empty();
  private Cards cards = new Cards();
  private int shown;

  @Inject
  PatientsView(ReadingPatients patients, ReadingWaiting waiting, SignedIn signedIn, Clock clock) {
    this.patients = patients;
    this.waiting = waiting;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("patients.title");
    if (StaffPlaces.isPhysician(signedIn.caller())) {
      add(StaffPlaces.patients(StaffPlaces.PATIENTS));
      add(waiting());
    }
    add(quiet("patients.what"));
    Filters filters = new Filters("patients", this::startOver);
    name = filters.words("name");
    Panel panel = new Panel(filters, list, more);
    panel.setId("patients");
    add(panel);
    startOver();
  }

  private Component waiting() {
    int count = waiting.count(signedIn.caller());
    if (count == 0) {
      return quiet("waiting.none");
    }
    Cards matters = new Cards();
    matters.addClassName("matters");
    matters.setId("waiting-count");
    matters.card(
        StaffPlaces.WAITING,
        new Words(
            count < ReadingWaiting.MOST_COUNTED ? "waiting.count" : "waiting.count.more", count));
    return matters;
  }

  private void startOver() {
    next = Optional.empty();
    shown = 0;
    cards = new Cards();
    list.removeAll();
    list.add(cards);
    load();
  }

  private void load() {
    ReadingPatients.Part part = patients.of(signedIn.caller(), name.getValue(), next, PAGE);
    part.patients().forEach(patient -> cards.add(card(patient)));
    next = Optional.ofNullable(part.next());
    shown += part.patients().size();
    if (shown == 0) {
      list.removeAll();
      list.add(nobody());
    }
    more.tell(shown, next.isPresent());
  }

  private PatientCard card(Patient patient) {
    Sight sight = Sight.ofPatient(patient.person().id(), patient.terms().purpose());
    PatientCard card = new PatientCard(patient, sight, clock.instant(), getLocale());
    boolean decides =
        StaffPlaces.isPhysician(signedIn.caller())
            && patient.isOpen()
            && patient.terms().purpose() == Purpose.TREATMENT
            && patient.terms().categories().contains(Category.EMERGENCY);
    if (decides) {
      card.add(
          new Link(
              "staff/patients/" + patient.person().id() + "/waiting",
              new Words("patient.waiting")));
    }
    return card;
  }

  private Empty nobody() {
    return name.isEmpty()
        ? new Empty(
            new Words("patients.none"),
            new Link("staff/reception", new Words("patients.reception")))
        : new Empty(new Words("patients.none.named"));
  }
}
