package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.OverdueReviews;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.staff.StaffPlaces;

/**
 * Emergency staff say what their accesses were needed for; the institution and the operator see
 * what nobody reviewed in time.
 */
@Route(value = "staff/questions/reviews", layout = MainLayout.class)
@RolesAllowed({Role.Names.EMERGENCY, Role.Names.PRACTITIONER, Role.Names.OPERATOR})
@Dependent
public class ReviewsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Inject transient BreakingGlass glass;
  @Inject transient OverdueReviews reviews;
  @Inject transient SignedIn signedIn;
  @Inject transient Clock clock;

  private final Div said = new Div();

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    show();
  }

  private void show() {
    begin("reviews.title");
    add(StaffPlaces.answers(StaffPlaces.REVIEWS), said);
    if (signedIn.caller().role() == Role.EMERGENCY) {
      own(glass.mine(signedIn.caller()), clock.instant());
    }
    add(overdue(reviews.overdue(signedIn.caller())));
  }

  private void own(List<EmergencyAccess> mine, Instant now) {
    List<EmergencyAccess> open =
        mine.stream()
            .filter(access -> access.review().isEmpty())
            .sorted(Comparator.comparing(EmergencyAccess::reviewBy))
            .toList();
    add(open.isEmpty() ? answer("reviews.none") : answer("reviews.some", open.size()));
    add(quiet("reviews.what"));
    Cards cards = new Cards();
    open.forEach(access -> cards.add(new ReviewCard(access, now, getLocale(), this::write)));
    if (!open.isEmpty()) {
      add(cards);
    }
    Cards written = new Cards();
    mine.stream()
        .filter(access -> access.review().isPresent())
        .forEach(access -> written.add(new ReviewCard(access, now, getLocale(), this::write)));
    if (written.getChildren().findAny().isPresent()) {
      NativeDetails details = new NativeDetails(new Words("reviews.written"), written);
      details.addClassName("whole");
      add(details);
    }
  }

  private void write(EmergencyAccess access, String words) {
    said.removeAll();
    try {
      glass.close(signedIn.caller(), access.subject(), access.id(), words);
      said.add(new Note(Note.Kind.DONE, new Words("reviews.done")));
    } catch (AlreadyDecided late) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("reviews.late")));
    }
    show();
  }

  private Panel overdue(List<OverdueReviews.Overdue> late) {
    Panel panel = Panel.titled("reviews.overdue.title");
    panel.setId("overdue-reviews");
    if (late.isEmpty()) {
      panel.add(say("reviews.overdue.none"));
    } else {
      panel.add(say("reviews.overdue.some", late.size()), new OverdueSheet(late, getLocale()));
    }
    return panel;
  }
}
