package jp.mimamori.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.patient.AskingByCard;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Words;
import jp.mimamori.sharing.RequestingAccess;

/** What stands on somebody's card, and what one asks of whoever has it. */
class AskForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

  private final TextField insurer = field("insurer");
  private final TextField symbol = field("symbol");
  private final TextField number = field("number");
  private final TextField branch = field("branch");
  private final DayField born = new DayField("ask-born", getTranslation("ask.born"));
  private final Select<Purpose> purpose;
  private final Select<RequestingAccess.For> whom;
  private final Select<Integer> days;
  private final DayField since = new DayField("ask-since", getTranslation("ask.since"));
  private final Map<Category, Checkbox> kinds = new EnumMap<>(Category.class);
  private final Span kindsMissing = new Span(new Words("ask.kinds.missing"));
  private final TextArea reason = new TextArea(getTranslation("ask.reason"));
  private final transient Supplier<Instant> now;

  /** What is done with what was filled in. */
  interface Sending {
    void send(AskingByCard.Card card, RequestingAccess.For whom, Terms terms, String reason);
  }

  /**
   * @param as who asks: what one may ask for depends on it
   */
  AskForm(Grantee.Kind as, Supplier<Instant> now, Sending sending) {
    this.now = now;
    addClassName("form");
    purpose = choice("purpose", Grantee.purposesTo(as), one -> getTranslation("purpose." + one));
    whom =
        choice(
            "whom",
            List.of(RequestingAccess.For.values()),
            one -> getTranslation("ask.whom." + one));
    days = choice("days", DAYS, one -> getTranslation("ask.days.of", one));
    purpose.setValue(Grantee.purposesTo(as).get(0));
    insurer.setAllowedCharPattern("[0-9０-９]");
    reason.setId("ask-reason");
    reason.setMaxLength(Grant.LONGEST_REASON);
    reason.setHelperText(getTranslation("ask.reason.help"));
    Button send = new Button(getTranslation("ask.send"), click -> submit(sending));
    send.setId("ask-send");
    add(insurer, symbol, number, branch, born, purpose, whom, kinds());
    add(since, days, reason, send);
  }

  private Component kinds() {
    Div group = new Div();
    group.addClassName("kinds-choice");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", getTranslation("ask.kinds"));
    Span label = new Span(new Words("ask.kinds"));
    label.addClassName("group-label");
    kindsMissing.addClassName("problem");
    kindsMissing.setVisible(false);
    group.add(label);
    for (Category category : Category.values()) {
      Checkbox box = new Checkbox(getTranslation("category." + category));
      box.setId("ask-kind-" + category);
      kinds.put(category, box);
      group.add(box);
    }
    group.add(kindsMissing);
    return group;
  }

  private void submit(Sending sending) {
    Set<Category> wanted =
        kinds.entrySet().stream()
            .filter(kind -> kind.getValue().getValue())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    kindsMissing.setVisible(wanted.isEmpty());
    boolean complete =
        isFilled(insurer, "(\\p{Nd}{6}|\\p{Nd}{8})", "insurance.insurer.help")
            & isFilled(number, ".*\\S.*", "required")
            & born.isFilled()
            & isChosen(whom)
            & isChosen(days)
            & isFilled()
            & !wanted.isEmpty();
    if (complete) {
      sending.send(card(), whom.getValue(), terms(wanted), reason.getValue());
    }
  }

  private AskingByCard.Card card() {
    return new AskingByCard.Card(
        new InsuredNumber(
            insurer.getValue().strip(),
            symbol.getValue().strip(),
            number.getValue().strip(),
            branch.getValue().strip()),
        born.getValue());
  }

  private Terms terms(Set<Category> wanted) {
    Instant from = now.get();
    return new Terms(
        purpose.getValue(),
        wanted,
        Set.of(),
        new DataPeriod(since.getValue(), null),
        from,
        from.plus(Duration.ofDays(days.getValue())),
        null);
  }

  private boolean isFilled() {
    boolean filled = !reason.getValue().isBlank();
    reason.setErrorMessage(getTranslation("required"));
    reason.setInvalid(!filled);
    return filled;
  }

  private boolean isFilled(TextField field, String pattern, String otherwise) {
    boolean filled = field.getValue().strip().matches(pattern);
    field.setErrorMessage(getTranslation(otherwise));
    field.setInvalid(!filled);
    return filled;
  }

  private boolean isChosen(Select<?> select) {
    boolean chosen = select.getValue() != null;
    select.setErrorMessage(getTranslation("required"));
    select.setInvalid(!chosen);
    return chosen;
  }

  private TextField field(String part) {
    TextField field = new TextField(getTranslation("insurance." + part));
    field.setId("ask-" + part);
    field.setMaxLength(40);
    return field;
  }

  private <T> Select<T> choice(String part, List<T> items, Function<T, String> label) {
    Select<T> select = new Select<>();
    select.setId("ask-" + part);
    select.setLabel(getTranslation("ask." + part));
    select.setItems(items);
    select.setItemLabelGenerator(label::apply);
    return select;
  }
}
