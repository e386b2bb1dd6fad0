package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.sharing.RecordingOrders;

/** What courts ordered about the guardians of this person; a second operator confirms each. */
class Orders extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RecordingOrders ordering;
  private final transient SignedIn signedIn;
  private final transient SubjectId ward;
  private final transient Runnable changed;
  private final Div message = new Div();

  Orders(
      RecordingOrders ordering,
      RegisteringPeople people,
      SignedIn signedIn,
      SubjectId ward,
      Runnable changed) {
    this.ordering = ordering;
    this.signedIn = signedIn;
    this.ward = ward;
    this.changed = changed;
    List<CourtOrder> orders = ordering.orders(signedIn.caller(), ward);
    if (orders.isEmpty()) {
      add(new Span(getTranslation("orders.none")));
    } else {
      add(list(orders));
    }
    add(message);
    List<Guardianship> guardianships = people.guardianships(signedIn.caller(), ward);
    if (!guardianships.isEmpty()) {
      add(new OrderForm(people, signedIn, guardianships, this::record));
    }
  }

  private Sheet list(List<CourtOrder> orders) {
    TermsWords words = new TermsWords(getLocale());
    Sheet sheet =
        new Sheet(
            getTranslation("orders.title"),
            List.of(
                getTranslation("orders.reference"),
                getTranslation("orders.effect"),
                getTranslation("orders.categories"),
                getTranslation("shields.since"),
                getTranslation("orders.state"),
                getTranslation("guardians.end")));
    orders.forEach(
        order ->
            sheet.row(
                Sheet.cell(order.reference()),
                Sheet.cell(getTranslation("order-effect." + order.effect())),
                Sheet.cell(words.kinds(order.categories())),
                Sheet.cell(Days.moment(order.startsAt(), getLocale())),
                state(order),
                order.endsAt() == null ? end(order) : new Span("")));
    return sheet;
  }

  private Div state(CourtOrder order) {
    if (order.endsAt() != null) {
      return new Div(new Span(Days.moment(order.endsAt(), getLocale())));
    }
    if (!order.isUnconfirmed()) {
      return new Div(new Words("orders.holds"));
    }
    boolean takes = order.effect() == CourtOrder.Effect.LIMIT;
    return new Div(
        new Words(takes ? "orders.holds.waiting" : "orders.waiting"),
        button("order-confirm", "orders.confirm", () -> confirm(order.id())));
  }

  private Div end(CourtOrder order) {
    boolean takes = order.effect() == CourtOrder.Effect.LIMIT;
    Button end =
        button("order-end", takes ? "orders.lift" : "guardians.end", () -> end(order.id()));
    return order.isEndAsked() ? new Div(new Words("orders.ending"), end) : new Div(end);
  }

  private Button button(String name, String key, Runnable action) {
    Button button = new Button(getTranslation(key));
    button.addClassName(name);
    button.addClickListener(click -> Confirm.ask(key, key + ".order", action));
    return button;
  }

  private void record(UUID guardianship, RecordingOrders.Order order) {
    attempt(() -> ordering.order(signedIn.caller(), ward, guardianship, order));
  }

  private void confirm(UUID order) {
    attempt(() -> ordering.confirm(signedIn.caller(), ward, order));
  }

  private void end(UUID order) {
    attempt(() -> ordering.end(signedIn.caller(), ward, order));
  }

  private void attempt(Runnable act) {
    message.removeAll();
    try {
      act.run();
      changed.run();
    } catch (ProtectionNotPossible e) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("protection-refused." + e.why())));
    }
  }
}
