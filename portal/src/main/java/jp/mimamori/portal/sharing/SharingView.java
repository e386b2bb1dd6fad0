package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.receipt.IssuingReceipts;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingGrants.Standing;
import jp.mimamori.sharing.ReaffirmingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.jspecify.annotations.Nullable;

/** Who may see what of this person, and on whose word; what waits for an answer comes first. */
@Route(value = "sharing", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class SharingView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingGrants grants;
  private final transient RevokingConsent revoking;
  private final transient ReaffirmingConsent reaffirming;
  private final transient IssuingReceipts receipts;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div said = new Div();

  @Inject
  SharingView(
      ReadingGrants grants,
      RevokingConsent revoking,
      ReaffirmingConsent reaffirming,
      IssuingReceipts receipts,
      SignedIn signedIn,
      Whose whose) {
    this.grants = grants;
    this.revoking = revoking;
    this.reaffirming = reaffirming;
    this.receipts = receipts;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    show();
  }

  private void show() {
    begin("sharing.title");
    Person person = whose.person();
    ReadingGrants.Part part = grants.grants(signedIn.caller(), person.id());
    List<Standing> all = part.grants();
    long running = in(all, Consent.State.GRANTED).count();
    Link unasked = new Link("sharing/new", new Words("sharing.new")).asButton();
    unasked.setId("sharing-new");
    Paragraph answer = running == 0 ? answer("sharing.none") : answer("sharing.some", running);
    answer.setId("sharing-answer");
    add(new SharingPages("sharing"), said, answer, quiet("sharing.besides"), new Div(unasked));
    section("waiting", in(all, Consent.State.REQUESTED), (one, card) -> waiting(one, card));
    section("frozen", in(all, Consent.State.FROZEN), (one, card) -> frozen(one, card));
    section("running", in(all, Consent.State.GRANTED), (one, card) -> running(one, card));
    section("ahead", in(all, Consent.State.AHEAD), (one, card) -> running(one, card));
    ended(
        in(all, Consent.State.DENIED, Consent.State.EXPIRED, Consent.State.REVOKED).toList(),
        part.next());
  }

  private static Stream<Standing> in(List<Standing> all, Consent.State... states) {
    return all.stream().filter(standing -> List.of(states).contains(standing.state()));
  }

  private void section(
      String name, Stream<Standing> standings, BiFunction<Standing, GrantCard, GrantCard> filled) {
    List<GrantCard> cards = standings.map(one -> filled.apply(one, card(one))).toList();
    if (!cards.isEmpty()) {
      Panel panel = Panel.titled("grants." + name);
      panel.setId("grants-" + name);
      cards.forEach(panel::add);
      add(panel);
    }
  }

  private void ended(List<Standing> over, @Nullable GrantId next) {
    if (!over.isEmpty()) {
      add(
          new Panel(
              new EndedGrants(
                  new ReadingGrants.Part(over, next),
                  before -> grants.earlier(signedIn.caller(), whose.subject(), before),
                  this::ended)));
    }
  }

  private GrantCard ended(Standing one) {
    return wasGiven(one.consent()) ? card(one).with(left(one), receipt(one)) : card(one);
  }

  private GrantCard card(Standing standing) {
    return new GrantCard(standing, whose.person().name());
  }

  private GrantCard waiting(Standing standing, GrantCard card) {
    return card.with(
        new Link("sharing/requests/" + id(standing), new Words("grant.decide")).asButton());
  }

  private GrantCard running(Standing standing, GrantCard card) {
    return card.with(revoke(standing), left(standing), receipt(standing));
  }

  private GrantCard frozen(Standing standing, GrantCard card) {
    Button reaffirm =
        new Button(
            t("grant.reaffirm"),
            click ->
                act(
                    "grant.reaffirmed",
                    id -> reaffirming.reaffirm(signedIn.caller(), whose.subject(), id),
                    standing));
    reaffirm.addClassName("reaffirm");
    return card.saying(say("grant.frozen.why", standing.consent().last().byName()))
        .with(reaffirm, revoke(standing), left(standing), receipt(standing));
  }

  private Component revoke(Standing standing) {
    Button revoke = new Button(t("grant.revoke"));
    revoke.addClassName("revoke");
    revoke.addClickListener(
        click ->
            Confirm.ask(
                "grant.revoke",
                "grant.revoke.what",
                () ->
                    act(
                        "grant.revoked",
                        id -> revoking.revoke(signedIn.caller(), whose.subject(), id),
                        standing)));
    return revoke;
  }

  /** Somebody else of the family may have been faster: then the page shows what became of it. */
  private void act(String done, Consumer<GrantId> deed, Standing standing) {
    said.removeAll();
    try {
      deed.accept(standing.consent().grant().id());
      said.add(new Note(Note.Kind.DONE, new Words(done)));
    } catch (AlreadyDecided decided) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("grant.decided-already")));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words(Refused.key(refused))));
    }
    show();
  }

  private static Link left(Standing standing) {
    return new Link("sharing/grants/" + id(standing) + "/left", new Words("grant.left"));
  }

  private Component receipt(Standing standing) {
    SubjectId subject = whose.subject();
    GrantId id = id(standing);
    Download receipt =
        Download.pdf(
            "grant.receipt", "receipt.pdf", signedIn, caller -> receipts.pdf(caller, subject, id));
    receipt.addClassName("receipt");
    return receipt;
  }

  private static boolean wasGiven(Consent consent) {
    return GrantFacts.given(consent).isPresent();
  }

  private static GrantId id(Standing standing) {
    return standing.consent().grant().id();
  }
}
