package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.AppRefused;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Leaving;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.PreviewingDisclosure;
import org.jspecify.annotations.Nullable;

/**
 * An app asks, the person answers: which app, whose records, which kinds, until when, and whether
 * it may come back by itself. Requests that are over, were answered, or never were look alike.
 */
@Route(value = "sharing/app-requests/:request", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class AppRequestView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  /** How long an app sees records unless the person says less. */
  static final Duration LASTS = Duration.ofDays(90);

  private final transient AnsweringApps apps;
  private final transient PreviewingDisclosure previewing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Leaving leaving;
  private final transient Clock clock;
  private final Preview preview = new Preview();
  private final Div said = new Div();
  private transient @Nullable Person person;

  @Inject
  AppRequestView(
      AnsweringApps apps,
      PreviewingDisclosure previewing,
      SignedIn signedIn,
      Whose whose,
      Leaving leaving,
      Clock clock) {
    this.apps = apps;
    this.previewing = previewing;
    this.signedIn = signedIn;
    this.whose = whose;
    this.leaving = leaving;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("app.title");
    Optional<Secret> secret = event.getRouteParameters().get("request").map(Secret::new);
    secret.flatMap(apps::find).ifPresentOrElse(asking -> show(secret.get(), asking), this::closed);
  }

  private void show(Secret secret, AnsweringApps.Asking asking) {
    add(answer("app.asks", asking.app().name()), quiet("app.known", AppFacts.site(asking)));
    if (!asking.takesSignInOf(signedIn.since())) {
      add(new SignInAgain(() -> again(secret), () -> go(() -> apps.deny(secret))), said);
      return;
    }
    if (!asking.isFor(signedIn.caller().account())) {
      Button back = new Button(t("app.go"), click -> go(() -> apps.turnAway(secret)));
      back.setId("app-turn-away");
      add(new Note(Note.Kind.ATTENTION, new Words("app.foreign")), said, back);
      return;
    }
    List<Person> family = mayBeMeant(asking);
    if (family.isEmpty()) {
      begin("app.title");
      closed();
      return;
    }
    person = family.size() == 1 ? family.get(0) : null;
    Instant now = clock.instant();
    NarrowerForm form =
        new NarrowerForm(asked(asking, now), LocalDate.now(clock.withZone(Days.JAPAN)));
    form.onChange(() -> preview(form));
    add(new AppFacts(asking));
    if (family.size() > 1) {
      add(forWhom(family, form));
    }
    asking.openedFor().ifPresent(one -> add(say("app.for.opened", family.get(0).name())));
    preview(form);
    StayAndAdd more = new StayAndAdd(asking.asked().scopes());
    add(
        Panel.titled("app.kinds", quiet("app.kinds.what"), form, more),
        Panel.titled("decide.leaves", quiet("decide.leaves.what"), preview),
        Panel.titled("app.do", say("app.any-time"), said, buttons(secret, form, more)));
  }

  /** The family; the one for whom it was opened from here. */
  private List<Person> mayBeMeant(AnsweringApps.Asking asking) {
    return whose.family().stream()
        .filter(one -> asking.openedFor().filter(whom -> !whom.equals(one.id())).isEmpty())
        .toList();
  }

  /** What it asks for, for as long as apps get it; never sensitive kinds. */
  private static Terms asked(AnsweringApps.Asking asking, Instant now) {
    return new Terms(
        Purpose.APP,
        asking.asked().scopes().categories(),
        Set.of(),
        DataPeriod.ALWAYS,
        now,
        now.plus(LASTS),
        null);
  }

  private RadioButtonGroup<Person> forWhom(List<Person> family, NarrowerForm form) {
    RadioButtonGroup<Person> group = new RadioButtonGroup<>(t("app.for"));
    group.setId("app-for");
    group.setItems(family);
    group.setItemLabelGenerator(Person::name);
    group.addValueChangeListener(
        change -> {
          person = change.getValue();
          preview(form);
        });
    return group;
  }

  private void preview(NarrowerForm form) {
    Person whom = person;
    if (whom == null) {
      preview.nothing();
      return;
    }
    try {
      Terms terms = form.terms();
      preview.show(() -> previewing.preview(signedIn.caller(), whom.id(), terms, Grantee.Kind.APP));
    } catch (TermsNotPossible unfinished) {
      preview.nothing();
    }
  }

  /** Yes and no weigh the same. */
  private Div buttons(Secret secret, NarrowerForm form, StayAndAdd more) {
    Button yes = new Button(t("app.agree"), click -> agree(secret, form, more));
    yes.setId("app-agree");
    Button no = new Button(t("app.deny"), click -> go(() -> apps.deny(secret)));
    no.setId("app-deny");
    Div both = new Div(no, yes);
    both.addClassName("answers");
    return both;
  }

  private void agree(Secret secret, NarrowerForm form, StayAndAdd more) {
    Person whom = person;
    if (whom == null) {
      problem("app.for.missing");
      return;
    }
    go(
        () ->
            apps.agree(
                signedIn.caller(), signedIn.since(), secret, whom.id(), form.terms(), more.left()));
  }

  private void again(Secret secret) {
    getUI().ifPresent(ui -> leaving.leave(ui, "/sharing/app-requests/" + secret.text()));
  }

  private void go(Supplier<String> answered) {
    said.removeAll();
    try {
      signedIn.caller();
      String place = answered.get();
      begin("app.title");
      add(new Note(Note.Kind.DONE, new Words("app.back")), new Anchor(place, new Words("app.go")));
      getUI().ifPresent(ui -> ui.getPage().setLocation(place));
    } catch (TermsNotPossible wrong) {
      problem("terms." + wrong.why());
    } catch (RefusedException refused) {
      problem(Refused.key(refused));
    } catch (AppRefused over) {
      begin("app.title");
      closed();
    }
  }

  private void problem(String key) {
    said.removeAll();
    said.add(new Note(Note.Kind.PROBLEM, new Words(key)));
  }

  private void closed() {
    Note note = new Note(Note.Kind.ATTENTION, new Words("app.closed"));
    note.setId("app-closed");
    add(note, say("app.closed.do"), new Link("", new Words("absent.home")).asButton());
  }
}
