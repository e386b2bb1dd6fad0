package jp.mimamori.portal.received;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import jp.mimamori.identity.Role;
import jp.mimamori.patient.Patient;
import jp.mimamori.patient.PatientCursor;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.sharing.SharingPages;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.staff.PatientCard;

/** Whose records one was granted, as a relative or a helper; what ends first comes first. */
@Route(value = "sharing/received", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class ReceivedView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  private final transient ReadingPatients reading;
  private final transient SignedIn signedIn;
  private final transient Clock clock;
  private final More more = new More("received-more", this::load);
  private transient Optional<PatientCursor> next = Optional.empty();
  private Cards cards = new Cards();
  private int shown;

  @Inject
  ReceivedView(ReadingPatients reading, SignedIn signedIn, Clock clock) {
    this.reading = reading;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("received.title");
    add(new SharingPages("sharing/received"));
    next = Optional.empty();
    shown = 0;
    cards = new Cards();
    load();
    if (shown == 0) {
      add(new Empty(new Words("received.none")));
      return;
    }
    Panel panel = new Panel(cards, more);
    panel.setId("received");
    add(quiet("received.what"), panel);
  }

  private void load() {
    ReadingPatients.Part part = reading.received(signedIn.caller(), next, PAGE);
    part.patients().forEach(patient -> cards.add(card(patient)));
    next = Optional.ofNullable(part.next());
    shown += part.patients().size();
    more.tell(shown, next.isPresent());
  }

  private PatientCard card(Patient patient) {
    Sight sight = Sight.received(patient.person().id(), patient.terms().purpose());
    return new PatientCard(patient, sight, clock.instant(), getLocale());
  }
}
