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
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.person.FindingGrantees;
import jp.mimamori.person.Person;
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

/** A person lets somebody see records who did not ask: to whom, what, until when, and a look. */
@Route(value = "sharing/new", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class NewGrantView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient GrantingConsent granting;
  private final transient FindingGrantees finding;
  private final transient PreviewingDisclosure previewing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;
  private final Preview preview = new Preview();
  private final Div said = new Div();

  @Inject
  NewGrantView(
      GrantingConsent granting,
      FindingGrantees finding,
      PreviewingDisclosure previewing,
      SignedIn signedIn,
      Whose whose,
      Clock clock) {
    this.granting = granting;
    this.finding = finding;
    this.previewing = previewing;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
  }

  private record Forms(GranteeForm grantee, OfferForm offer) {}

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("offer.title");
    Person person = whose.person();
    said.removeAll();
    preview.nothing();
    Forms[] forms = new Forms[1];
    Runnable changed =
        () -> {
          if (forms[0] != null) {
            forms[0].offer().offerTo(forms[0].grantee().kind());
            preview(forms[0]);
          }
        };
    OfferForm offer = new OfferForm(LocalDate.now(clock.withZone(Days.JAPAN)), changed);
    GranteeForm grantee =
        new GranteeForm(
            words -> finding.named(signedIn.caller(), words),
            name -> finding.signingInAs(signedIn.caller(), name),
            relatives(person),
            changed);
    forms[0] = new Forms(grantee, offer);
    add(
        new SharingPages(""),
        answer("offer.answer", person.name()),
        templates(forms[0]),
        Panel.titled("offer.to", grantee),
        offer,
        Panel.titled("decide.leaves", quiet("decide.leaves.what"), preview),
        Panel.titled("offer.do", say("decide.any-time"), said, buttons(forms[0])));
  }

  private List<Person> relatives(Person person) {
    return whose.family().stream()
        .filter(one -> !one.equals(person) && !one.id().equals(signedIn.caller().self()))
        .toList();
  }

  private Panel templates(Forms forms) {
    Div buttons = new Div();
    buttons.addClassName("decision");
    for (Template template : Template.values()) {
      Button button =
          new Button(
              t("template." + template),
              click -> {
                forms.grantee().choose(template.grantee());
                forms.offer().offerTo(template.grantee());
                forms.offer().fill(template);
                preview(forms);
              });
      button.setId("template-" + template.name().toLowerCase(java.util.Locale.ROOT));
      buttons.add(button);
    }
    return Panel.titled("offer.templates", quiet("offer.templates.what"), buttons);
  }

  private void preview(Forms forms) {
    try {
      Optional<Terms> terms = forms.offer().terms();
      if (terms.isPresent()) {
        preview.show(
            () ->
                previewing.preview(
                    signedIn.caller(), whose.subject(), terms.get(), forms.grantee().kind()));
        return;
      }
    } catch (TermsNotPossible unfinished) {
      // there is nothing to look at yet
    }
    preview.nothing();
  }

  private Component buttons(Forms forms) {
    Button agree = new Button(t("offer.agree"), click -> offer(forms));
    agree.setId("offer-agree");
    Button leave =
        new Button(t("cancel"), click -> getUI().ifPresent(ui -> ui.navigate("sharing")));
    leave.setId("offer-cancel");
    Div buttons = new Div(agree, leave);
    buttons.addClassName("decision");
    return buttons;
  }

  private void offer(Forms forms) {
    said.removeAll();
    try {
      Optional<FindingGrantees.Found> to = forms.grantee().chosen();
      Optional<Terms> terms = forms.offer().terms();
      if (to.isEmpty() || terms.isEmpty()) {
        problem(to.isEmpty() ? "offer.missing.grantee" : "offer.missing.terms");
        return;
      }
      granting.offer(
          signedIn.caller(), whose.subject(), to.get().grantee(), to.get().name(), terms.get());
      done(to.get());
    } catch (TermsNotPossible wrong) {
      problem("terms." + wrong.why());
    } catch (RefusedException refused) {
      problem(Refused.key(refused));
    }
  }

  private void problem(String key) {
    said.add(new Note(Note.Kind.PROBLEM, new Words(key)));
  }

  private void done(FindingGrantees.Found to) {
    begin("offer.title");
    Note note = new Note(Note.Kind.DONE, new Words("offer.done", to.name()));
    note.setId("offered");
    add(
        new SharingPages(""),
        note,
        say("offer.done.what"),
        new Link("sharing", new Words("decided.back")));
  }
}
