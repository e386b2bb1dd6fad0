package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.PersonChip;

/** Says whose records are open, and lets a guardian open a child's. */
class FamilySwitcher extends Div {

  private static final long serialVersionUID = 1L;

  FamilySwitcher(List<Person> family, Person shown, LocalDate today, Consumer<SubjectId> choosing) {
    addClassName("whose");
    if (family.size() == 1) {
      Span label = new Span(getTranslation("whose.label"));
      label.addClassName("whose-label");
      add(label, new PersonChip(shown, 0, today, getLocale()));
      return;
    }
    Select<Person> select = new Select<>();
    select.setId("family-switcher");
    select.setAriaLabel(getTranslation("whose.label"));
    select.setItems(family);
    select.setRenderer(
        new ComponentRenderer<>(
            person -> new PersonChip(person, family.indexOf(person), today, getLocale())));
    select.setValue(shown);
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            choosing.accept(change.getValue().id());
            UI ui = UI.getCurrent();
            if (ui.getActiveViewLocation().getPath().startsWith("records/item")) {
              ui.navigate("records");
            } else {
              ui.refreshCurrentRoute(true);
            }
          }
        });
    add(select);
  }
}
