package jp.mimamori.portal.emergency.card;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.mimamori.card.Card;
import jp.mimamori.card.Passcode;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/** Asks what a new card is to be like: with a passcode or without, until when, instead of which. */
class CardForm extends Div {

  private static final long serialVersionUID = 1L;

  private final Checkbox wantsPasscode = new Checkbox();
  private final TextField passcode = new TextField();
  private final DayField lastDay;
  private final Select<Card> replaces = new Select<>();

  /** What somebody filled in. */
  record Wanted(@Nullable Passcode passcode, @Nullable LocalDate lastDay, @Nullable UUID replaces) {

    @Override
    public String toString() {
      return "Wanted";
    }
  }

  /**
   * @param others cards that may open something, which it may take the place of
   */
  CardForm(List<Card> others, Consumer<Wanted> issue) {
    lastDay = new DayField("card-last-day", getTranslation("cards.until.field"));
    lastDay.setHelperText(getTranslation("cards.until.help"));
    add(passcodeChoice(), passcodeField(), lastDay);
    if (!others.isEmpty()) {
      add(replacesField(others));
    }
    Button button = new Button(getTranslation("cards.issue"), click -> submit(issue));
    button.setId("card-issue");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(new Div(new Words("cards.told")), button);
  }

  private Checkbox passcodeChoice() {
    wantsPasscode.setId("card-wants-passcode");
    wantsPasscode.setLabel(getTranslation("cards.passcode.wanted"));
    wantsPasscode.setHelperText(getTranslation("cards.passcode.wanted.help"));
    wantsPasscode.addValueChangeListener(change -> passcode.setVisible(change.getValue()));
    return wantsPasscode;
  }

  private TextField passcodeField() {
    passcode.setId("card-passcode");
    passcode.setLabel(getTranslation("cards.passcode"));
    passcode.setHelperText(getTranslation("cards.passcode.help"));
    passcode.setMaxLength(Passcode.LONGEST);
    passcode.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    passcode.setVisible(false);
    return passcode;
  }

  private Select<Card> replacesField(List<Card> others) {
    replaces.setId("card-replaces");
    replaces.setLabel(getTranslation("cards.replaces"));
    replaces.setItems(others);
    replaces.setEmptySelectionAllowed(true);
    replaces.setEmptySelectionCaption(getTranslation("cards.replaces.none"));
    replaces.setItemLabelGenerator(
        card ->
            card == null
                ? getTranslation("cards.replaces.none")
                : getTranslation("cards.no", card.number()));
    return replaces;
  }

  private void submit(Consumer<Wanted> issue) {
    boolean missing = wantsPasscode.getValue() && passcode.getValue().isBlank();
    passcode.setErrorMessage(getTranslation("required"));
    passcode.setInvalid(missing);
    if (missing) {
      return;
    }
    Card instead = replaces.getValue();
    issue.accept(
        new Wanted(
            wantsPasscode.getValue() ? new Passcode(passcode.getValue()) : null,
            lastDay.getValue(),
            instead == null ? null : instead.id()));
  }
}
