package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.NamingChoices;
import jp.mimamori.record.NamingChoices.Named;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;

/** What a person keeps out of every grant; for a minor also what is hidden from the guardians. */
@Route(value = "sharing/choices", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class ChoicesView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient NamingChoices naming;
  private final transient Choosing choosing;
  private final transient Hiding hiding;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div said = new Div();

  @Inject
  ChoicesView(
      NamingChoices naming, Choosing choosing, Hiding hiding, SignedIn signedIn, Whose whose) {
    this.naming = naming;
    this.choosing = choosing;
    this.hiding = hiding;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    show();
  }

  private void show() {
    begin("choices.title");
    NamingChoices.Kept kept = naming.kept(signedIn.caller(), whose.subject());
    List<Named> out =
        kept.choices().stream()
            .filter(one -> one.choice().audience() == Choice.Audience.GRANTEES)
            .toList();
    List<Named> hidden = kept.choices().stream().filter(one -> !out.contains(one)).toList();
    add(new SharingPages("sharing/choices"), said);
    add(out.isEmpty() ? answer("choices.none") : answer("choices.some", out.size()));
    add(quiet("choices.what"));
    list("choices.list", out);
    list("choices.hidden", hidden);
    add(
        Panel.titled(
            "choices.add", new KeepOutForm(kept.origins(), this::keepOut), say("choices.record")));
    add(Panel.titled("choices.sensitive", say("choices.sensitive.what")));
  }

  private void list(String heading, List<Named> choices) {
    if (choices.isEmpty()) {
      return;
    }
    Cards cards = new Cards();
    choices.forEach(
        one -> {
          Span since =
              new Span(t("choices.since", Days.moment(one.choice().chosenAt(), getLocale())));
          since.addClassName("method");
          ListItem card = cards.card(new Div(what(one)), since, letIn(one.choice()));
          card.addClassName("choice");
        });
    Panel panel = Panel.titled(heading, cards);
    panel.setId(heading.replace('.', '-'));
    add(panel);
  }

  private com.vaadin.flow.component.Component what(Named one) {
    Choice choice = one.choice();
    TermsWords words = new TermsWords(getLocale());
    return switch (choice.kind()) {
      case CATEGORY ->
          new Span(t("choice.CATEGORY", words.kinds(choice.exclusions().categories())));
      case INSTITUTION ->
          new Span(
              one.place().isEmpty() ? t("choice.nowhere") : t("choice.INSTITUTION", one.place()));
      case PERIOD -> new Span(t("choice.PERIOD", words.data(choice.exclusions().periods().get(0))));
      case RECORD ->
          one.record()
              .<com.vaadin.flow.component.Component>map(this::link)
              .orElseGet(() -> new Span(t("choice.record")));
      case VISIT ->
          new Span(
              t(
                  "choice.VISIT",
                  days(choice.exclusions().visits().iterator().next()),
                  one.place().isEmpty() ? t("choice.nowhere") : one.place()));
    };
  }

  private String days(Visit visit) {
    String first = Days.day(visit.day(), getLocale());
    return visit.until().equals(visit.day())
        ? first
        : t("choice.days", first, Days.day(visit.until(), getLocale()));
  }

  private Link link(HealthRecord record) {
    return new Link("records/item/" + record.id(), record.title());
  }

  private Button letIn(Choice choice) {
    boolean hidden = choice.audience() == Choice.Audience.GUARDIANS;
    Button button =
        new Button(
            t(hidden ? "choices.show" : "choices.let-in"),
            click ->
                act(
                    hidden ? "choices.shown" : "choices.let-in.done",
                    () -> {
                      if (hidden) {
                        hiding.show(signedIn.caller(), whose.subject(), choice.id());
                      } else {
                        choosing.letIn(signedIn.caller(), whose.subject(), choice.id());
                      }
                    }));
    button.addClassName("let-in");
    return button;
  }

  private void keepOut(Kept kept) {
    act("choices.kept", () -> choosing.keepOut(signedIn.caller(), whose.subject(), kept));
  }

  private void act(String done, Runnable deed) {
    said.removeAll();
    try {
      deed.run();
      said.add(new Note(Note.Kind.DONE, new Words(done)));
    } catch (ChoiceNotPossible wrong) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("choices.wrong")));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words(Refused.key(refused))));
    }
    show();
  }
}
