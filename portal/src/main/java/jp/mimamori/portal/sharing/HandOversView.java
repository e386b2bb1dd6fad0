package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
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
import java.util.Set;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.handover.AgreeingHandOvers;
import jp.mimamori.handover.FollowedHandOver;
import jp.mimamori.handover.HandOverNotPossible;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Role;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.PreviewingDisclosure;

/** A family moves: which municipality hands which records over to which, and what came of it. */
@Route(value = "sharing/hand-overs", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class HandOversView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient AgreeingHandOvers agreeing;
  private final transient PreviewingDisclosure previewing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;
  private final Div said = new Div();
  private final Div shown = new Div();

  @Inject
  HandOversView(
      AgreeingHandOvers agreeing,
      PreviewingDisclosure previewing,
      SignedIn signedIn,
      Whose whose,
      Clock clock) {
    this.agreeing = agreeing;
    this.previewing = previewing;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
    said.setId("hand-overs-said");
    shown.setId("hand-overs");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("hand-overs.title");
    said.removeAll();
    add(new SharingPages(""), said, shown);
    show();
  }

  private void show() {
    shown.removeAll();
    Person person = whose.person();
    List<FollowedHandOver> all = agreeing.of(signedIn.caller(), person.id());
    long open = all.stream().filter(one -> one.state().isOpen()).count();
    shown.add(
        open == 0
            ? answer("hand-overs.none", person.name())
            : answer("hand-overs.some", person.name(), open));
    shown.add(quiet("hand-overs.what"));
    if (!all.isEmpty()) {
      Panel panel = Panel.titled("hand-overs.list");
      all.forEach(one -> panel.add(new HandOverCard(one, withdrawal(one))));
      shown.add(panel);
    }
    shown.add(agreeing(person));
  }

  private Panel agreeing(Person person) {
    List<Institution> places = agreeing.municipalities();
    if (places.size() < 2) {
      return Panel.titled("hand-overs.new", say("hand-overs.nowhere"));
    }
    Preview preview = new Preview();
    preview.nothing();
    HandOverForm[] form = new HandOverForm[1];
    form[0] = new HandOverForm(places, () -> preview(form[0], preview));
    Button agree = new Button(t("hand-overs.agree"), click -> agree(form[0]));
    agree.setId("hand-over-agree");
    Div buttons = new Div(agree);
    buttons.addClassName("decision");
    return Panel.titled(
        "hand-overs.new",
        say("hand-overs.new.what", person.name()),
        form[0],
        preview,
        say("hand-overs.any-time"),
        buttons);
  }

  private void preview(HandOverForm form, Preview preview) {
    Set<Category> kinds = form.kinds();
    if (kinds.isEmpty()) {
      preview.nothing();
      return;
    }
    Instant now = clock.instant();
    Terms terms =
        new Terms(
            Purpose.CARE,
            kinds,
            Set.of(),
            DataPeriod.ALWAYS,
            now,
            now.plus(AgreeingHandOvers.USUALLY),
            null);
    preview.show(
        () ->
            previewing.preview(signedIn.caller(), whose.subject(), terms, Grantee.Kind.HAND_OVER));
  }

  private void agree(HandOverForm form) {
    said.removeAll();
    Institution from = form.from();
    Institution to = form.to();
    if (from == null || to == null || form.kinds().isEmpty()) {
      problem("hand-overs.missing");
      return;
    }
    try {
      agreeing.agree(
          signedIn.caller(),
          whose.subject(),
          from.id(),
          to.id(),
          form.kinds(),
          clock.instant().plus(AgreeingHandOvers.USUALLY));
      done(new Words("hand-overs.agreed", from.name(), to.name()));
      show();
    } catch (HandOverNotPossible not) {
      problem("hand-overs.not." + not.why());
    } catch (TermsNotPossible wrong) {
      problem("terms." + wrong.why());
    } catch (RefusedException refused) {
      problem(Refused.key(refused));
    }
  }

  private Button withdrawal(FollowedHandOver one) {
    Button button =
        new Button(
            t("hand-overs.withdraw"),
            click ->
                Confirm.ask(
                    "hand-overs.withdraw", "hand-overs.withdraw.what", () -> withdraw(one)));
    button.addClassName("hand-over-withdraw");
    return button;
  }

  private void withdraw(FollowedHandOver one) {
    said.removeAll();
    try {
      agreeing.withdraw(signedIn.caller(), whose.subject(), one.handOver().id());
      done(new Words("hand-overs.withdrawn", one.handOver().toName()));
    } catch (AlreadyDecided decided) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("hand-overs.over")));
    } catch (RefusedException refused) {
      problem(Refused.key(refused));
    }
    show();
  }

  private void done(Words words) {
    said.add(new Note(Note.Kind.DONE, words));
  }

  private void problem(String key) {
    said.add(new Note(Note.Kind.PROBLEM, new Words(key)));
  }
}
