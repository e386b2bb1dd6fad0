package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import jp.mimamori.app.App;
import jp.mimamori.portal.part.Days;

/** A system that registered as an app and is to belong to an institution. */
class SystemForm extends Div {

  private static final long serialVersionUID = 1L;

  SystemForm(List<App> waiting, Consumer<App> appoint) {
    addClassName("form");
    Select<App> system = new Select<>();
    system.setId("system-choice");
    system.setLabel(getTranslation("profession.SYSTEM"));
    system.setItems(waiting);
    system.setItemLabelGenerator(
        app -> app.name() + " (" + Days.moment(app.registeredAt(), getLocale()) + ")");
    system.setValue(waiting.get(0));
    Button button =
        new Button(getTranslation("system-form.do"), click -> appoint.accept(system.getValue()));
    button.setId("system-appoint");
    button.setDisableOnClick(true);
    add(system, button);
  }
}
