package jp.mimamori.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.PersonChip;
import jp.mimamori.portal.part.Typed;
import jp.mimamori.store.Instance;

/** Header, places and footer around every page. */
@Tag("div")
@Dependent
@AnonymousAllowed
public class MainLayout extends Component implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;
  private static final String FOCUS_HEADING =
      """
      const go = () => {
        const heading = document.querySelector('#main h1');
        if (heading) { heading.focus({preventScroll: true}); }
      };
      go();
      window.scrollTo(0, 0);
      // a list of choices that closes gives the focus back to its field, on a slow machine late
      const lost = () => {
        const here = document.activeElement;
        return !here || here === document.body || here.closest('header') !== null;
      };
      const end = Date.now() + 10000;
      const again = setInterval(() => {
        if (lost()) { go(); }
        if (Date.now() > end) { clearInterval(again); }
      }, 100);
      // whoever goes on by hand goes where they want
      for (const hand of ['keydown', 'pointerdown']) {
        addEventListener(hand, () => clearInterval(again), {once: true, capture: true});
      }
      """;

  private static final String SKIP =
      """
      this.addEventListener('click', event => {
        event.preventDefault();
        document.querySelector('#main h1').focus();
      });
      """;

  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient ReadingNotices notices;
  private final transient Clock clock;
  private final Curtain curtain;
  private final LanguageSwitch languages;
  private final LeavingButton leaving;
  private final Div top = new Div();
  private final Div content = new Div();
  private final Div bottom = new Div();
  private final boolean demo;
  private String printHead = "";
  private boolean absent;
  private String stripe = "";

  @Inject
  MainLayout(
      SignedIn signedIn,
      Whose whose,
      ReadingNotices notices,
      Clock clock,
      Instance instance,
      Curtain curtain,
      LanguageSwitch languages,
      LeavingButton leaving) {
    this.signedIn = signedIn;
    this.whose = whose;
    this.notices = notices;
    this.clock = clock;
    this.curtain = curtain;
    this.languages = languages;
    this.leaving = leaving;
    getElement().getClassList().add("shell");
    demo = instance.isDemo();
    if (demo) {
      append(demo());
    }
    Anchor skip = new Anchor("#main", getTranslation("skip"));
    skip.addClassName("skip");
    skip.getElement().executeJs(SKIP);
    content.addClassName("content");
    Div covered = new Div(top, bottom, content);
    covered.addClassName("covered");
    append(skip);
    append(covered);
    append(curtain.before(covered));
    append(new Footer(new Span(getTranslation("footer"))));
  }

  @Override
  public void showRouterLayoutContent(HasElement view) {
    absent = view instanceof Absent;
    content.getElement().removeAllChildren();
    content.getElement().appendChild(view.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Optional<Caller> caller = signedIn.here();
    top.removeAll();
    bottom.removeAll();
    stripe("");
    printHead = "";
    top.add(header(caller, event.getLocation().getPath()));
    curtain.watch();
    caller.ifPresent(here -> bottom.add(new Places(here.role(), event.getLocation().getPath())));
    PrintHead.show(event.getLocationChangeEvent().getUI(), (demo ? "DEMO　" : "") + printHead);
    // of the first page the browser itself sees to the focus
    if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
      getElement().executeJs(FOCUS_HEADING);
      return;
    }
    caller.ifPresent(
        here -> Typed.forgetOthers(event.getLocationChangeEvent().getUI(), here.account().value()));
  }

  private Header header(Optional<Caller> caller, String path) {
    Anchor brand = new Anchor("/", "Mimamori");
    brand.addClassName("brand");
    brand.setId("brand");
    Header header = new Header(brand);
    header.addClassName("top");
    Optional<Component> patient = patient(path);
    patient.ifPresent(header::add);
    // beside somebody else's name, that of the family's would say whose records these are not
    caller
        .filter(here -> here.role() == Role.CITIZEN && patient.isEmpty())
        .ifPresent(here -> header.add(switcher()));
    Div me = new Div();
    me.addClassName("me");
    caller.ifPresent(
        here -> {
          Span name = new Span(here.name());
          name.addClassName("my-name");
          me.add(name);
        });
    caller
        .filter(here -> here.role() == Role.CITIZEN || here.role() == Role.PRACTITIONER)
        .ifPresent(here -> me.add(new Bell(notices.unread(here))));
    me.add(languages);
    caller.flatMap(curtain::button).ifPresent(me::add);
    caller.ifPresent(here -> me.add(leaving));
    header.add(me);
    return header;
  }

  /**
   * On the pages about somebody who granted them it stands at their head who that is, and on each
   * printed sheet.
   */
  private Optional<Component> patient(String path) {
    return whose
        .patient()
        .filter(person -> !absent && isAbout(person, path))
        .map(
            person -> {
              LocalDate today = LocalDate.now(clock.withZone(Days.JAPAN));
              printHead = PrintHead.of(person, today, getLocale());
              Div whom = new Div(new PersonChip(person, 0, today, getLocale()));
              whom.addClassName("whose");
              whom.setId("patient");
              return whom;
            });
  }

  private static boolean isAbout(Person person, String path) {
    return path.startsWith("staff/patients/" + person.id())
        || path.startsWith("sharing/received/" + person.id());
  }

  private Component switcher() {
    List<Person> family = whose.family();
    if (family.isEmpty()) {
      return new Span();
    }
    Person person = whose.person(family);
    LocalDate today = LocalDate.now(clock.withZone(Days.JAPAN));
    int place = family.indexOf(person);
    stripe(place == 0 ? "" : PersonChip.stripe(place));
    printHead = PrintHead.of(person, today, getLocale());
    return new FamilySwitcher(family, person, today, whose::choose);
  }

  /** Another person's pages carry a stripe of that person's colour; the own ones carry none. */
  private void stripe(String colour) {
    if (!stripe.isEmpty()) {
      getElement().getClassList().remove(stripe);
    }
    if (!colour.isEmpty()) {
      getElement().getClassList().add(colour);
    }
    stripe = colour;
  }

  private Div demo() {
    Div banner = new Div();
    banner.setId("demo-banner");
    banner.addClassName("demo");
    banner.getElement().setAttribute("role", "region");
    banner.getElement().setAttribute("aria-label", getTranslation("demo.label"));
    banner.setText(getTranslation("demo"));
    return banner;
  }

  private void append(Component component) {
    getElement().appendChild(component.getElement());
  }
}
