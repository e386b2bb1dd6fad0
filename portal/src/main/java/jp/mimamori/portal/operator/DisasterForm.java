package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.function.BiConsumer;
import jp.mimamori.disaster.Area;
import jp.mimamori.disaster.DisasterNotPossible;
import jp.mimamori.portal.part.Confirm;

/** For which area the disaster mode is to hold, and for how long; asks once more before it does. */
class DisasterForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField area = new TextField(getTranslation("disaster.area"));
  private final Select<Integer> days = new Select<>();

  DisasterForm(BiConsumer<Area, Duration> done) {
    addClassName("form");
    area.setId("disaster-area");
    area.setMaxLength(Area.LONGEST);
    area.setHelperText(getTranslation("disaster.area.help"));
    area.setRequiredIndicatorVisible(true);
    days.setId("disaster-days");
    days.setLabel(getTranslation("disaster.days"));
    days.setItems(1, 2, 3, 5, 7, 10, 14);
    days.setItemLabelGenerator(one -> getTranslation("disaster.days.number", one));
    days.setValue(3);
    Button declare = new Button(getTranslation("disaster.declare"), click -> submit(done));
    declare.setId("disaster-declare");
    declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(area, days, declare);
  }

  private void submit(BiConsumer<Area, Duration> done) {
    try {
      Area wanted = new Area(area.getValue());
      area.setInvalid(false);
      Duration time = Duration.ofDays(days.getValue());
      Confirm.ask("disaster.declare", "disaster.declare.what", () -> done.accept(wanted, time));
    } catch (DisasterNotPossible e) {
      area.setErrorMessage(getTranslation("disaster-refused." + e.why()));
      area.setInvalid(true);
    }
  }
}
