package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.staff.RegisteringStaff.NewPractitioner;

/** Somebody who works at an institution and is to be registered. */
class StaffForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField name = field("staff-name", "person.name");
  private final TextField kana = field("staff-kana", "person.kana");
  private final Select<Profession> profession = new Select<>();
  private final DayField from;
  private final DayField until;
  private final Div message = new Div();

  StaffForm(Consumer<NewPractitioner> done) {
    addClassName("form");
    profession.setId("staff-profession");
    profession.setLabel(getTranslation("staff.profession"));
    profession.setItems(Profession.ofPeople());
    profession.setItemLabelGenerator(one -> getTranslation("profession." + one));
    profession.setValue(Profession.PHYSICIAN);
    from = new DayField("staff-from", getTranslation("staff.from"));
    until = new DayField("staff-until", getTranslation("staff.until"));
    Button button = new Button(getTranslation("staff-form.do"), click -> submit(done));
    button.setId("staff-register");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(name, kana, profession, from, until, message, button);
  }

  private void submit(Consumer<NewPractitioner> done) {
    message.removeAll();
    boolean complete = isFilled(name) & isFilled(kana) & from.isFilled();
    if (!complete) {
      return;
    }
    try {
      done.accept(
          new NewPractitioner(
              name.getValue(),
              kana.getValue(),
              profession.getValue(),
              from.getValue(),
              until.getValue()));
    } catch (StaffNotPossible e) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("staff-refused." + e.why())));
    }
  }

  private boolean isFilled(TextField field) {
    field.setErrorMessage(getTranslation("required"));
    field.setInvalid(field.getValue().isBlank());
    return !field.isInvalid();
  }

  private TextField field(String id, String key) {
    TextField field = new TextField(getTranslation(key));
    field.setId(id);
    field.setMaxLength(100);
    field.setRequiredIndicatorVisible(true);
    return field;
  }
}
