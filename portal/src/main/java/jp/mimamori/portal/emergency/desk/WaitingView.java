package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.staff.StaffPlaces;
import jp.mimamori.record.MomentCursor;

/** A physician's worklist: whose dataset waits; what waited longest comes first. */
@Route(value = "staff/waiting", layout = MainLayout.class)
@RolesAllowed(Role.Names.PRACTITIONER)
@Dependent
public class WaitingView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  @Inject transient ReadingWaiting reading;
  @Inject transient SignedIn signedIn;
  @Inject transient Clock clock;

  private final More more = new More("waiting-more", this::load);
  private transient Optional<MomentCursor> next = Optional.empty();
  private Cards cards = new Cards();
  private int shown;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("waiting.title");
    add(StaffPlaces.patients(StaffPlaces.WAITING));
    next = Optional.empty();
    shown = 0;
    cards = new Cards();
    load();
    if (shown == 0) {
      add(
          new Empty(
              new Words("waiting.none"),
              new Link(StaffPlaces.PATIENTS, new Words("waiting.patients"))));
    } else {
      Panel panel = new Panel(cards, more);
      panel.setId("waiting");
      add(answer("waiting.some"), panel);
    }
    add(quiet("waiting.what", Asking.kinds(getLocale())));
  }

  private void load() {
    ReadingWaiting.Part part = reading.part(signedIn.caller(), next, PAGE);
    part.waiting().forEach(one -> cards.add(new WaitingCard(one, clock.instant(), getLocale())));
    next = Optional.ofNullable(part.next());
    shown += part.waiting().size();
    more.tell(shown, next.isPresent());
  }
}
