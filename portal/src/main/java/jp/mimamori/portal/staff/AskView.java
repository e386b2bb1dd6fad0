package jp.mimamori.portal.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Role;
import jp.mimamori.patient.AskingByCard;
import jp.mimamori.patient.TooManyRequests;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.sharing.RequestingAccess;

/**
 * Asks whoever has a card for access, and shows what became of what was asked. Nothing here tells
 * whether anybody has the card, but a yes.
 */
@Route(value = "staff/ask", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
public class AskView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient AskingByCard asking;
  private final transient SignedIn signedIn;
  private final transient Clock clock;
  private final Div message = new Div();
  private final Div own = new Div();
  private final Div form = new Div();

  @Inject
  AskView(AskingByCard asking, SignedIn signedIn, Clock clock) {
    this.asking = asking;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("ask.title");
    message.removeAll();
    add(quiet("ask.what"), message, Panel.titled("ask.card", form));
    Panel asked = Panel.titled("ask.own", quiet("ask.own.what"), own);
    asked.setId("ask-own");
    add(asked);
    startOver();
  }

  private void startOver() {
    form.removeAll();
    form.add(new AskForm(as(), clock::instant, this::send));
    own.removeAll();
    own.add(own(asking.asked(signedIn.caller())));
  }

  private Grantee.Kind as() {
    Affiliation works = signedIn.caller().affiliation();
    return works == null ? Grantee.Kind.DELEGATE : Grantee.workplace(works).kind();
  }

  private void send(AskingByCard.Card card, RequestingAccess.For whom, Terms terms, String reason) {
    message.removeAll();
    try {
      asking.ask(signedIn.caller(), card, whom, terms, reason);
      message.add(new Note(Note.Kind.DONE, new Words("ask.sent")));
      startOver();
    } catch (TooManyRequests tooMany) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("ask.too-many")));
    } catch (TermsNotPossible impossible) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("ask.impossible")));
    }
    message.scrollIntoView();
  }

  private com.vaadin.flow.component.Component own(List<AskingByCard.Asked> asked) {
    if (asked.isEmpty()) {
      return new Empty(new Words("ask.own.none"));
    }
    Cards cards = new Cards();
    asked.forEach(
        one -> {
          Entries entries =
              new Entries()
                  .entry(t("ask.own.card"), one.card())
                  .entry(t("ask.own.at"), Days.moment(one.at(), getLocale()))
                  .entry(t("ask.purpose"), t("purpose." + one.purpose()))
                  .entry(t("ask.own.stand"), t("ask.stand." + one.stand()));
          var card = cards.card(entries);
          if (one.patient() != null) {
            Sight sight = Sight.ofPatient(one.patient(), one.purpose());
            card.add(new Link(sight.to(""), new Words("reception.summary")));
          }
        });
    return cards;
  }
}
