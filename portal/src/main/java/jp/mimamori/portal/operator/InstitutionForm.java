package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.staff.RegisteringInstitutions.NewInstitution;

/** An institution that is to be registered. */
class InstitutionForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField(getTranslation("institution.name"));
  private final Select<Institution.Kind> kind = new Select<>();
  private final TextField number = new TextField(getTranslation("institution.number"));
  private final Checkbox asWritten = new Checkbox(getTranslation("institution.as-written"));
  private final Div message = new Div();

  InstitutionForm(Consumer<NewInstitution> done) {
    addClassName("form");
    name.setId("institution-name");
    name.setMaxLength(200);
    name.setRequiredIndicatorVisible(true);
    kind.setId("institution-kind");
    kind.setLabel(getTranslation("institution.kind"));
    kind.setItems(Institution.Kind.values());
    kind.setItemLabelGenerator(one -> getTranslation("institution-kind." + one));
    kind.setValue(Institution.Kind.MEDICAL);
    number.setId("institution-number");
    number.setMaxLength(32);
    number.setHelperText(getTranslation("institution.number.help"));
    asWritten.setId("institution-as-written");
    asWritten.setVisible(false);
    Button button = new Button(getTranslation("institution.register.do"), click -> submit(done));
    button.setId("institution-register");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(name, kind, number, asWritten, message, button);
  }

  private void submit(Consumer<NewInstitution> done) {
    message.removeAll();
    name.setErrorMessage(getTranslation("required"));
    name.setInvalid(name.getValue().isBlank());
    if (name.isInvalid()) {
      return;
    }
    try {
      done.accept(
          new NewInstitution(
              name.getValue(), kind.getValue(), number.getValue(), asWritten.getValue()));
    } catch (StaffNotPossible e) {
      asWritten.setVisible(e.why() == StaffNotPossible.Why.NUMBER_WRONG);
      message.add(new Note(Note.Kind.PROBLEM, new Words("staff-refused." + e.why())));
    }
  }
}
