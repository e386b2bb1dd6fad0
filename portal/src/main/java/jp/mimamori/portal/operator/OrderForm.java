package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.sharing.RecordingOrders;

/** What a court ordered, as its paper says. */
class OrderForm extends Div {

  private static final long serialVersionUID = 1L;

  /** What a guardian does by seeing, and by deciding for the person. */
  private static final Set<Action> SEEING =
      Set.of(Action.READ, Action.READ_LEDGER, Action.READ_GRANTS);

  private static final Set<Action> DECIDING =
      Set.of(
          Action.WRITE,
          Action.PREVIEW,
          Action.GRANT,
          Action.REVOKE,
          Action.REAFFIRM,
          Action.CHOOSE);

  private final Select<Guardianship> guardianship = new Select<>();
  private final Select<CourtOrder.Effect> effect = new Select<>();
  private final Checkbox seeing = new Checkbox(getTranslation("orders.seeing"));
  private final Checkbox deciding = new Checkbox(getTranslation("orders.deciding"));
  private final Map<Category, Checkbox> categories = new EnumMap<>(Category.class);
  private final TextField reference = new TextField(getTranslation("orders.reference"));
  private final DayField from;
  private final DayField until;
  private final Div message = new Div();

  /** What is done with an order that was filled in. */
  interface Done {
    void with(UUID guardianship, RecordingOrders.Order order);
  }

  OrderForm(
      RegisteringPeople people, SignedIn signedIn, List<Guardianship> guardianships, Done done) {
    addClassName("form");
    guardianship.setId("order-guardianship");
    guardianship.setLabel(getTranslation("guardians.who"));
    guardianship.setItems(guardianships);
    guardianship.setItemLabelGenerator(
        one ->
            people
                .details(signedIn.caller(), one.guardian())
                .map(details -> details.person().name())
                .orElse("—"));
    guardianship.setValue(guardianships.get(0));
    effect.setId("order-effect");
    effect.setLabel(getTranslation("orders.effect"));
    effect.setItems(CourtOrder.Effect.values());
    effect.setItemLabelGenerator(one -> getTranslation("order-effect." + one));
    effect.setValue(CourtOrder.Effect.LIMIT);
    reference.setId("order-reference");
    reference.setMaxLength(200);
    reference.setHelperText(getTranslation("orders.reference.help"));
    from = new DayField("order-from", getTranslation("orders.from"));
    until = new DayField("order-until", getTranslation("orders.until"));
    Button button = new Button(getTranslation("orders.add"), click -> submit(done));
    button.setId("order-add");
    add(guardianship, effect, reference, from, until);
    add(group("orders.about", seeing, deciding), kinds(), message, button);
  }

  private Div kinds() {
    for (Category category : Category.values()) {
      categories.put(category, new Checkbox(getTranslation("category." + category)));
    }
    return group("orders.categories", categories.values().toArray(Checkbox[]::new));
  }

  private Div group(String key, Checkbox... boxes) {
    Span name = new Span(new Words(key));
    Div group = new Div(name);
    group.addClassName("checks");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", getTranslation(key));
    group.add(boxes);
    return group;
  }

  private void submit(Done done) {
    message.removeAll();
    if (!from.isFilled()) {
      return;
    }
    try {
      done.with(guardianship.getValue().id(), order());
    } catch (ProtectionNotPossible e) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("protection-refused." + e.why())));
    }
  }

  private RecordingOrders.Order order() {
    Set<Action> actions = new HashSet<>();
    if (seeing.getValue()) {
      actions.addAll(SEEING);
    }
    if (deciding.getValue()) {
      actions.addAll(DECIDING);
    }
    LocalDate last = until.getValue();
    return new RecordingOrders.Order(
        effect.getValue(),
        actions,
        categories.entrySet().stream()
            .filter(entry -> entry.getValue().getValue())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()),
        reference.getValue().strip(),
        from.getValue().atStartOfDay(Days.JAPAN).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(Days.JAPAN).toInstant());
  }
}
