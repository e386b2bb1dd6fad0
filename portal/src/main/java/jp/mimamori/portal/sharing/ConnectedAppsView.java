package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.ConnectedApp;
import jp.mimamori.app.OpeningApps;
import jp.mimamori.app.ReadingConnectedApps;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Role;
import jp.mimamori.notice.CatchingUp;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.sharing.RevokingConsent;

/**
 * The apps that may see records of the family: what each may, what it really did, and one tap that
 * ends it.
 */
@Route(value = "sharing/apps", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class ConnectedAppsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingConnectedApps reading;
  private final transient CatchingUp counting;
  private final transient RevokingConsent revoking;
  private final transient OpeningApps opening;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div said = new Div();
  private final Div shown = new Div();

  @Inject
  ConnectedAppsView(
      ReadingConnectedApps reading,
      CatchingUp counting,
      RevokingConsent revoking,
      OpeningApps opening,
      SignedIn signedIn,
      Whose whose) {
    this.reading = reading;
    this.counting = counting;
    this.revoking = revoking;
    this.opening = opening;
    this.signedIn = signedIn;
    this.whose = whose;
    said.setId("apps-said");
    shown.setId("apps");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("connected.title");
    said.removeAll();
    add(new SharingPages("sharing/apps"), said, shown);
    show();
  }

  private void show() {
    shown.removeAll();
    counting.catchUp();
    int all = 0;
    for (Person person : whose.family()) {
      List<ConnectedApp> apps = reading.apps(signedIn.caller(), person.id());
      all += apps.size();
      if (!apps.isEmpty()) {
        Panel panel = new Panel(t("connected.of", person.name()));
        apps.forEach(app -> panel.add(card(person, app)));
        shown.add(panel);
      }
    }
    shown.addComponentAsFirst(all == 0 ? answer("connected.none") : answer("connected.some", all));
    shown.add(quiet("connected.what"));
  }

  private AppUseCard card(Person person, ConnectedApp app) {
    Button end = new Button(t("connected.end"));
    end.addClassName("app-end");
    end.setDisableOnClick(true);
    end.addClickListener(click -> end(person, app));
    Link left = new Link("sharing/grants/" + id(app).value() + "/left", new Words("grant.left"));
    left.getElement().addEventListener("click", click -> whose.choose(person.id()));
    return app.opens()
        ? new AppUseCard(app, person.name(), open(person, app), end, left)
        : new AppUseCard(app, person.name(), end, left);
  }

  private Button open(Person person, ConnectedApp app) {
    Button open = new Button(t("connected.open"));
    open.addClassName("app-open");
    open.setDisableOnClick(true);
    open.addClickListener(click -> open(person, app.consent().grant().grantee().id()));
    return open;
  }

  /** The app is told for whom only by what it then asks; it begins where it says that it does. */
  private void open(Person person, String app) {
    said.removeAll();
    try {
      String place = opening.open(signedIn.caller(), person.id(), app);
      getUI().ifPresent(ui -> ui.getPage().setLocation(place));
    } catch (AppRefused none) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("connected.open.none")));
      show();
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words(Refused.key(refused))));
      show();
    }
  }

  /** One tap: what it can no longer do is said afterwards, and the app can ask again. */
  private void end(Person person, ConnectedApp app) {
    said.removeAll();
    try {
      ConnectedApp now = now(person, app);
      revoking.revoke(signedIn.caller(), person.id(), id(app));
      said.add(new Note(Note.Kind.DONE, effect(person, now)));
    } catch (AlreadyDecided decided) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("grant.decided-already")));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words(Refused.key(refused))));
    }
    show();
  }

  /** With what it did since the page was drawn. */
  private ConnectedApp now(Person person, ConnectedApp drawn) {
    counting.catchUp();
    return reading.apps(signedIn.caller(), person.id()).stream()
        .filter(app -> id(app).equals(id(drawn)))
        .findFirst()
        .orElse(drawn);
  }

  private Div effect(Person person, ConnectedApp app) {
    String name = app.consent().grant().granteeName();
    Div effect = new Div(say("connected.ended", name, person.name()));
    if (!app.kinds().isEmpty()) {
      effect.add(say("connected.ended.kinds", new TermsWords(getLocale()).kinds(app.mayRead())));
    }
    if (app.stays()) {
      effect.add(say("connected.ended.stays"));
    }
    effect.add(say(app.lastRead() == null ? "connected.ended.nothing" : "connected.ended.kept"));
    return effect;
  }

  private static GrantId id(ConnectedApp app) {
    return app.consent().grant().id();
  }
}
