package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.Sex;
import jp.mimamori.portal.part.DayField;

/** What is asked of somebody who is to be registered. */
class PersonForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField name = field("person-name", "person.name");
  private final TextField kana = field("person-kana", "person.kana");
  private final RadioButtonGroup<Sex> sex = new RadioButtonGroup<>();
  private final DayField born;
  private final TextField postalCode = field("person-postal-code", "person.postal-code");
  private final TextField address = field("person-address", "person.address");

  PersonForm(LocalDate today, Consumer<RegisteringPeople.NewPerson> done) {
    addClassName("form");
    name.setHelperText(getTranslation("person.name.help"));
    kana.setHelperText(getTranslation("person.kana.help"));
    Stream.of(name, kana).forEach(field -> field.setRequiredIndicatorVisible(true));
    sex.setId("person-sex");
    sex.setLabel(getTranslation("person.sex"));
    sex.setItems(Sex.values());
    sex.setItemLabelGenerator(s -> getTranslation("sex." + s));
    sex.setValue(Sex.UNKNOWN);
    born = new DayField("person-born", getTranslation("person.born"));
    born.setMax(today);
    Button button = new Button(getTranslation("people.register.do"), click -> submit(done));
    button.setId("person-register");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(name, kana, sex, born, postalCode, address, button);
  }

  private void submit(Consumer<RegisteringPeople.NewPerson> done) {
    boolean complete = isFilled(name) & isFilled(kana) & born.isFilled();
    if (complete) {
      done.accept(
          new RegisteringPeople.NewPerson(
              name.getValue().strip(),
              kana.getValue().strip(),
              sex.getValue(),
              born.getValue(),
              postalCode.getValue().strip(),
              address.getValue().strip()));
    }
  }

  private boolean isFilled(TextField field) {
    boolean filled = !field.getValue().isBlank();
    field.setErrorMessage(getTranslation("required"));
    field.setInvalid(!filled);
    return filled;
  }

  private TextField field(String id, String key) {
    TextField field = new TextField(getTranslation(key));
    field.setId(id);
    field.setMaxLength(200);
    return field;
  }
}
