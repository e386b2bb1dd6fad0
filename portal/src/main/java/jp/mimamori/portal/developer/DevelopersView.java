package jp.mimamori.portal.developer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.OpeningApps;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.demo.SandboxPeople;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/**
 * For those who build apps: register, ask a person, call; a person to try it on; a call by hand;
 * what changed. Open to whoever comes, since nothing of anybody's is here.
 */
@Route(value = "developers", layout = MainLayout.class)
@AnonymousAllowed
@Dependent
public class DevelopersView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SandboxPeople sandbox;
  private final transient RegisteringApps registering;
  private final transient OpeningApps opening;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient PublicUrl url;
  private final Div made = new Div();

  @Inject
  DevelopersView(
      SandboxPeople sandbox,
      RegisteringApps registering,
      OpeningApps opening,
      SignedIn signedIn,
      Whose whose,
      PublicUrl url) {
    this.sandbox = sandbox;
    this.registering = registering;
    this.opening = opening;
    this.signedIn = signedIn;
    this.whose = whose;
    this.url = url;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("developers.title");
    FirstCalls calls = new FirstCalls(url.text());
    add(
        say("developers.lead"),
        Panel.titled(
            "developers.register",
            say("developers.register.what"),
            say("developers.policy." + registering.policy()),
            code("register", calls.register())),
        Panel.titled(
            "developers.ask",
            say("developers.ask.what"),
            code("challenge", calls.challenge()),
            code("authorize", calls.authorize()),
            say("developers.ask.then"),
            code("token", calls.token())),
        Panel.titled(
            "developers.call",
            say("developers.call.what"),
            code("fhir", calls.fhir()),
            code("json", calls.json()),
            links()),
        person(),
        opening(),
        Panel.titled("developers.try", say("developers.try.what"), new TryingOut()),
        changes());
  }

  private UnorderedList links() {
    return new UnorderedList(
        document("openapi", "OpenAPI 3.1"),
        document("fhir/metadata", "CapabilityStatement"),
        document("fhir/.well-known/smart-configuration", "SMART configuration"),
        document("oauth/keys", "JWK Set"));
  }

  private static ListItem document(String path, String name) {
    Link link = new Link(path, name);
    // another door than the portal's
    link.setRouterIgnore(true);
    return new ListItem(link);
  }

  private Pre code(String id, String text) {
    Pre pre = new Pre(text.strip());
    pre.setId("code-" + id);
    pre.addClassName("code");
    // whoever has no mouse moves in it by keys
    pre.getElement().setAttribute("tabindex", "0");
    pre.getElement().setAttribute("role", "region");
    pre.getElement().setAttribute("aria-label", t("developers.code." + id));
    return pre;
  }

  private Panel person() {
    Panel panel = Panel.titled("developers.person");
    if (!sandbox.isOpen()) {
      panel.add(say("developers.person.none"), new Pre("./run --demo"));
      return panel;
    }
    Button make = new Button(t("developers.person.do"), click -> make());
    make.setId("sandbox-make");
    make.setDisableOnClick(true);
    panel.add(say("developers.person.what"), make, made);
    return panel;
  }

  private void make() {
    Optional<SandboxPeople.Made> person = sandbox.make();
    made.removeAll();
    if (person.isEmpty()) {
      made.add(new Note(Note.Kind.ATTENTION, new Words("developers.person.later")));
      return;
    }
    Sheet sheet =
        new Sheet(t("developers.person"), List.of(t("sign-in.name"), t("sign-in.password")));
    sheet.row(Sheet.cell(person.get().signInName()), Sheet.cell(person.get().password().text()));
    sheet.setId("sandbox-person");
    made.add(say("developers.person.once"), sheet);
  }

  private Panel opening() {
    Panel panel = Panel.titled("developers.open", say("developers.open.what"));
    if (sandbox.isOpen()) {
      panel.add(say("developers.open.here"), new OpeningHere(this::open));
    }
    return panel;
  }

  /** For whom the portal would show the records now. */
  private String open(String client) {
    Optional<Caller> caller = signedIn.here().filter(here -> here.role() == Role.CITIZEN);
    if (caller.isEmpty()) {
      return "developers.open.nobody";
    }
    try {
      String place = opening.open(caller.get(), whose.subject(), client);
      getUI().ifPresent(ui -> ui.getPage().setLocation(place));
      return "";
    } catch (AppRefused | RefusedException none) {
      return "developers.open.none";
    }
  }

  private Panel changes() {
    Sheet sheet =
        new Sheet(
            t("developers.changes"),
            List.of(
                t("developers.changes.version"),
                t("developers.changes.day"),
                t("developers.changes.what")));
    boolean japanese = getLocale().getLanguage().equals("ja");
    for (Changes.Change change : Changes.all()) {
      sheet.row(
          Sheet.cell(change.version()),
          Sheet.cell(Days.day(change.day(), getLocale())),
          Sheet.cell(japanese ? change.japanese() : change.english()));
    }
    return Panel.titled("developers.changes", say("developers.changes.lead"), sheet);
  }
}
