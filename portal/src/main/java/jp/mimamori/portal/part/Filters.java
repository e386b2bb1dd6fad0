package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;

/** What a list is narrowed by: words and choices, side by side; each change shows at once. */
public class Filters extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private final String name;
  private final transient Runnable changed;

  /**
   * @param name begins the ids of the fields and the keys of their labels
   * @param changed runs after each change
   */
  public Filters(String name, Runnable changed) {
    this.name = name;
    this.changed = changed;
    addClassName("filters");
    getElement().setAttribute("role", "search");
    getElement().setAttribute("aria-label", getTranslation("timeline.narrow"));
  }

  /** A field for words. */
  public TextField words(String part) {
    TextField field = new TextField(getTranslation(name + "." + part));
    field.setId(name + "-" + part);
    field.setClearButtonVisible(true);
    field.setMaxLength(LONGEST);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(change -> changed.run());
    add(field);
    return field;
  }

  /** A choice among some, or all of them at first. */
  public <T> Select<T> choice(String part, List<T> items, Function<T, String> label) {
    Select<T> select = only(part, items, label);
    String all = getTranslation("all");
    select.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all);
    return select;
  }

  /** A choice of one among some, none at first. */
  public <T> Select<T> only(String part, List<T> items, Function<T, String> label) {
    Select<T> select = new Select<>();
    select.setId(name + "-" + part);
    select.setLabel(getTranslation(name + "." + part));
    select.setItems(items);
    select.setItemLabelGenerator(label::apply);
    select.addValueChangeListener(change -> changed.run());
    add(select);
    return select;
  }
}
