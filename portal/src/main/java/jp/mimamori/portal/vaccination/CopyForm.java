package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.vaccination.CopiedDose;
import jp.mimamori.vaccination.DoseNotPossible;
import jp.mimamori.vaccination.Vaccine;
import org.jspecify.annotations.Nullable;

/**
 * One line of the handbook: the vaccine and the day are needed, the rest as far as it stands there.
 */
class CopyForm extends Div {

  private static final long serialVersionUID = 1L;

  private final ComboBox<Vaccine> vaccine = new ComboBox<>();
  private final TextField other = field("name");
  private final DayField day = new DayField("dose-day", getTranslation("copy.day"));
  private final IntegerField number = new IntegerField();
  private final TextField lot = field("lot");
  private final TextField maker = field("maker");
  private final TextField place = field("place");
  private final TextField doctor = field("doctor");
  private final PhotoField photo;
  private final transient Map<String, HasValidation> fields =
      Map.of(
          "vaccine", vaccine,
          "name", other,
          "day", day,
          "number", number,
          "lot", lot,
          "maker", maker,
          "place", place,
          "doctor", doctor);

  CopyForm(SignedIn signedIn, Runnable submit) {
    photo = new PhotoField(signedIn);
    vaccine.setId("dose-vaccine");
    vaccine.setLabel(getTranslation("copy.vaccine"));
    vaccine.setItems(Vaccine.values());
    vaccine.setItemLabelGenerator(one -> getTranslation("vaccine." + one));
    vaccine.setClearButtonVisible(true);
    other.setHelperText(getTranslation("copy.name.help"));
    number.setId("dose-number");
    number.setLabel(getTranslation("copy.number"));
    number.setMin(1);
    number.setMax(CopiedDose.MOST_DOSES);
    number.setStepButtonsVisible(true);
    Button button = new Button(getTranslation("copy.do"), click -> submit.run());
    button.setId("dose-copy");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(lines(vaccine, other), lines(day, number), lines(lot, maker), lines(place, doctor));
    add(photo, button);
  }

  private static Div lines(Component... fields) {
    Div line = new Div(fields);
    line.addClassName("form");
    return line;
  }

  private TextField field(String name) {
    TextField field = new TextField(getTranslation("copy." + name));
    field.setId("dose-" + name);
    field.setMaxLength(CopiedDose.LONGEST);
    return field;
  }

  /** What stands in it, not checked. */
  CopiedDose dose() {
    fields.values().forEach(field -> field.setInvalid(false));
    return new CopiedDose(
        vaccine.getValue(),
        other.getValue(),
        day.getValue(),
        number.getValue(),
        lot.getValue(),
        maker.getValue(),
        place.getValue(),
        doctor.getValue());
  }

  byte @Nullable [] photo() {
    return photo.photo();
  }

  void say(DoseNotPossible impossible) {
    HasValidation field = fields.get(impossible.field());
    field.setErrorMessage(getTranslation("copy.not." + impossible.why(), CopiedDose.LONGEST));
    field.setInvalid(true);
    if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
      focusable.focus();
    }
  }

  void sayOfPhoto(String wrong) {
    photo.say(wrong);
  }

  /** Ready for the next line of the page: the place, the doctor and the photo stay. */
  void next() {
    vaccine.clear();
    other.clear();
    number.clear();
    lot.clear();
    maker.clear();
    vaccine.focus();
  }
}
