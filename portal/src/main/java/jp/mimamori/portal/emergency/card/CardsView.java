package jp.mimamori.portal.emergency.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.card.Card;
import jp.mimamori.card.CardSize;
import jp.mimamori.card.IssuingCards;
import jp.mimamori.card.PasscodeRefused;
import jp.mimamori.card.PrintingCards;
import jp.mimamori.card.ReadingCards;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** The cards of a person: what each opens and for how long; issuing, printing, making void. */
@Route(value = "emergency/cards", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class CardsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingCards reading;
  private final transient IssuingCards issuing;
  private final transient PrintingCards printing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div said = new Div();
  private final Div fresh = new Div();

  @Inject
  CardsView(
      ReadingCards reading,
      IssuingCards issuing,
      PrintingCards printing,
      SignedIn signedIn,
      Whose whose) {
    this.reading = reading;
    this.issuing = issuing;
    this.printing = printing;
    this.signedIn = signedIn;
    this.whose = whose;
    fresh.setId("cards-fresh");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    fresh.removeAll();
    show();
  }

  private void show() {
    begin("cards.title");
    List<Card> cards = reading.of(signedIn.caller(), whose.subject());
    List<Card> valid = cards.stream().filter(Card::mayBeVoided).toList();
    add(valid.isEmpty() ? answer("cards.none") : answer("cards.some", valid.size()));
    add(say("cards.what"), said, fresh);
    add(Panel.titled("cards.new", new CardForm(valid, this::issue)));
    if (!cards.isEmpty()) {
      add(Panel.titled("cards.list", sheet(cards)));
    }
  }

  private Sheet sheet(List<Card> cards) {
    Sheet sheet =
        new Sheet(
            t("cards.list"),
            List.of(
                t("cards.number"),
                t("cards.state"),
                t("cards.passcode"),
                t("cards.issued"),
                t("cards.until"),
                t("cards.openings"),
                t("cards.void")));
    cards.forEach(card -> sheet.row(cells(card)));
    return sheet;
  }

  private Component[] cells(Card card) {
    String passcode =
        card.wantsPasscode() ? t("cards.attempts", card.attemptsLeft()) : t("cards.open");
    String last =
        card.lastOpenedAt() == null
            ? "0"
            : t("cards.opened", card.openings(), Days.moment(card.lastOpenedAt(), getLocale()));
    return new Component[] {
      Sheet.cell(t("cards.no", card.number())),
      Sheet.cell(t("cards.state." + card.state())),
      Sheet.cell(passcode),
      Sheet.cell(t("cards.issued.by", Days.moment(card.issuedAt(), getLocale()), card.issuedBy())),
      Sheet.cell(Days.moment(card.endsAt().minusNanos(1), getLocale())),
      Sheet.cell(last),
      card.mayBeVoided() ? voidButton(card) : new Span("–")
    };
  }

  private Button voidButton(Card card) {
    Button button =
        new Button(
            t("cards.void"),
            click -> Confirm.ask("cards.void", "cards.void.what", () -> makeVoid(card)));
    button.setAriaLabel(t("cards.void.this", card.number()));
    button.addClassName("card-void");
    return button;
  }

  private void makeVoid(Card card) {
    act(
        () -> {
          issuing.makeVoid(signedIn.caller(), whose.subject(), card.id());
          said.add(new Note(Note.Kind.DONE, t("cards.voided", card.number())));
        });
  }

  private void issue(CardForm.Wanted wanted) {
    act(
        () -> {
          SubjectId subject = whose.subject();
          IssuingCards.Issued issued =
              issuing.issue(
                  signedIn.caller(),
                  subject,
                  wanted.passcode(),
                  wanted.lastDay(),
                  wanted.replaces());
          fresh.add(printable(subject, issued));
        });
  }

  private Panel printable(SubjectId subject, IssuingCards.Issued issued) {
    int number = issued.card().number();
    Panel panel =
        Panel.titled("cards.print", new Note(Note.Kind.DONE, t("cards.issued.now", number)));
    if (!issued.madeVoid().isEmpty()) {
      panel.add(new Note(Note.Kind.ATTENTION, t("cards.void.now", issued.madeVoid().get(0))));
    }
    Div papers =
        new Div(download(subject, issued, CardSize.WALLET), download(subject, issued, CardSize.A4));
    papers.addClassName("page-links");
    panel.add(say("cards.once"), papers);
    return panel;
  }

  /** The link lives in this page as long as it is open, and nowhere else. */
  private Download download(SubjectId subject, IssuingCards.Issued issued, CardSize size) {
    return Download.pdf(
            "cards.print." + size,
            "card-" + issued.card().number() + ".pdf",
            signedIn,
            caller -> printing.print(caller, subject, issued.link(), size))
        .asButton("cards-print-" + size);
  }

  private void act(Runnable deed) {
    said.removeAll();
    fresh.removeAll();
    try {
      deed.run();
    } catch (PasscodeRefused easy) {
      problem("cards.passcode.refused");
    } catch (TermsNotPossible wrong) {
      problem("cards.day.refused");
    } catch (AlreadyDecided over) {
      problem("cards.over");
    } catch (RefusedException refused) {
      problem("cards.refused");
    }
    show();
  }

  private void problem(String key) {
    said.add(new Note(Note.Kind.PROBLEM, new Words(key)));
  }
}
