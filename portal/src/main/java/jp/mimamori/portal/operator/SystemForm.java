package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import jp.mimamori.app.App;
import jp.mimamori.portal.part.Confirm;
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
        // anybody can take any name: the id is what its owner tells the operator
        app ->
            app.name()
                + " "
                + app.id()
                + " ("
                + Days.moment(app.registeredAt(), getLocale())
                + ")");
    Button button =
        new Button(
            getTranslation("system-form.do"),
            click -> {
              if (system.getValue() != null) {
                Confirm.ask(
                    "system-form.do", "system-form.what", () -> appoint.accept(system.getValue()));
              }
            });
    button.setId("system-appoint");
    add(system, button);
  }
}
