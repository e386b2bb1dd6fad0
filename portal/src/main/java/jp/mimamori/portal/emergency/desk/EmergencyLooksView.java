package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.EmergencyLook;
import jp.mimamori.emergency.WatchingEmergencies;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** Who opened the dataset in an emergency, why, what was seen; what still runs can be stopped. */
@Route(value = "emergency/looks", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class EmergencyLooksView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  @Inject transient WatchingEmergencies watching;
  @Inject transient SignedIn signedIn;
  @Inject transient Whose whose;
  @Inject transient Clock clock;

  private final Div said = new Div();
  private final More more = new More("emergency-looks-more", this::load);
  private transient List<EmergencyLook> looks = List.of();
  private Cards cards = new Cards();
  private int shown;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    show();
  }

  private void show() {
    begin("emergency-looks.title");
    looks = watching.looks(signedIn.caller(), whose.subject());
    Instant now = clock.instant();
    long open = looks.stream().filter(look -> look.access().isOpen(now)).count();
    add(said);
    if (looks.isEmpty()) {
      add(new Empty(new Words("emergency-looks.none")));
    } else {
      add(open > 0 ? answer("emergency-looks.open", open) : answer("emergency-looks.over"));
      cards = new Cards();
      shown = 0;
      Panel panel = new Panel(cards, more);
      panel.setId("emergency-looks");
      add(panel);
      load();
    }
    Div links =
        new Div(
            new Link("sharing/looks", new Words("emergency-looks.all")),
            new Link("emergency", new Words("emergency-looks.back")));
    links.addClassName("page-links");
    add(quiet("emergency-looks.what"), links);
  }

  private void load() {
    Instant now = clock.instant();
    looks.stream()
        .skip(shown)
        .limit(PAGE)
        .forEach(look -> cards.add(new EmergencyLookCard(look, now, getLocale(), this::stop)));
    shown = Math.min(shown + PAGE, looks.size());
    more.tell(shown, shown < looks.size());
  }

  private void stop(UUID access) {
    said.removeAll();
    try {
      watching.stop(signedIn.caller(), whose.subject(), access);
      said.add(new Note(Note.Kind.DONE, new Words("emergency-looks.stopped")));
    } catch (AlreadyDecided over) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("emergency-looks.already-over")));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("emergency-looks.may-not-stop")));
    }
    show();
  }
}
