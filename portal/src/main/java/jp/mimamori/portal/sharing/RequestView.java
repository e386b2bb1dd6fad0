package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingOneGrant;

/**
 * Somebody asks to see records: what would leave, to whom, for how long, what for; yes and no weigh
 * the same. The person may give less than was asked for.
 */
@Route(value = "sharing/requests/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class RequestView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingOneGrant grants;
  private final transient GrantingConsent granting;
  private final transient PreviewingDisclosure previewing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;
  private final Preview preview = new Preview();
  private final Div said = new Div();

  @Inject
  RequestView(
      ReadingOneGrant grants,
      GrantingConsent granting,
      PreviewingDisclosure previewing,
      SignedIn signedIn,
      Whose whose,
      Clock clock) {
    this.grants = grants;
    this.granting = granting;
    this.previewing = previewing;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(find(new GrantId(AddressIds.id(event))));
  }

  private ReadingGrants.Standing find(GrantId id) {
    return grants.grant(signedIn.caller(), whose.subject(), id);
  }

  private void show(ReadingGrants.Standing standing) {
    begin("decide.title");
    add(new SharingPages(""));
    Consent consent = standing.consent();
    Optional<Terms> terms = consent.terms();
    if (standing.state() == Consent.State.REQUESTED && terms.isPresent()) {
      ask(standing, terms.get());
    } else {
      tell(standing);
    }
  }

  private void ask(ReadingGrants.Standing standing, Terms asked) {
    Person person = whose.person();
    add(answer("decide.asks", standing.consent().grant().granteeName(), person.name()));
    Panel what = Panel.titled("decide.asked", new GrantFacts(standing, person.name()));
    what.add(quiet("decide.until", answerBy(standing)));
    LocalDate today = LocalDate.now(clock.withZone(Days.JAPAN));
    NarrowerForm form = new NarrowerForm(asked, today);
    form.onChange(() -> preview(form, standing));
    preview(form, standing);
    said.removeAll();
    add(
        what,
        Panel.titled("decide.narrow", quiet("decide.narrow.what"), form),
        Panel.titled("decide.leaves", quiet("decide.leaves.what"), preview),
        Panel.titled("decide.do", say("decide.any-time"), said, buttons(form, standing)));
  }

  private String answerBy(ReadingGrants.Standing standing) {
    return Days.moment(
        standing.consent().grant().requestedAt().plus(Consent.PATIENCE), getLocale());
  }

  private void preview(NarrowerForm form, ReadingGrants.Standing standing) {
    try {
      Terms terms = form.terms();
      preview.show(
          () ->
              previewing.preview(
                  signedIn.caller(),
                  whose.subject(),
                  terms,
                  standing.consent().grant().grantee().kind()));
    } catch (TermsNotPossible unfinished) {
      preview.nothing();
    }
  }

  private Component buttons(NarrowerForm form, ReadingGrants.Standing standing) {
    GrantId id = standing.consent().grant().id();
    Button agree =
        new Button(
            t("decide.agree"),
            click ->
                decide(
                    () -> granting.grant(signedIn.caller(), whose.subject(), id, form.terms()),
                    standing));
    agree.setId("decide-agree");
    Button deny =
        new Button(
            t("decide.deny"),
            click -> decide(() -> granting.deny(signedIn.caller(), whose.subject(), id), standing));
    deny.setId("decide-deny");
    Div buttons = new Div(agree, deny);
    buttons.addClassName("decision");
    return buttons;
  }

  private void decide(Runnable deed, ReadingGrants.Standing standing) {
    said.removeAll();
    try {
      deed.run();
      show(find(standing.consent().grant().id()));
    } catch (AlreadyDecided faster) {
      show(find(standing.consent().grant().id()));
    } catch (TermsNotPossible wrong) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("terms." + wrong.why())));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words(Refused.key(refused))));
    }
  }

  /** What became of it, whoever decided. */
  private void tell(ReadingGrants.Standing standing) {
    boolean own = standing.consent().last().byAccount().equals(signedIn.caller().account());
    Words sentence =
        own
            ? new Words("decided." + standing.state())
            : new Words("decided.other", standing.consent().last().byName());
    Note.Kind kind = own ? Note.Kind.DONE : Note.Kind.ATTENTION;
    Note note = new Note(kind, sentence);
    note.setId("decided");
    add(
        note,
        new Panel(
            standing.consent().grant().granteeName(),
            new GrantFacts(standing, whose.person().name())),
        new Link("sharing", new Words("decided.back")));
  }
}
