package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;

/** Where a physician writes the value of one place, by its kind. */
class ValueBox extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<String> changed;
  private transient Supplier<String> text = () -> "";

  /**
   * @param changed is given what stands there after each change by hand
   */
  ValueBox(Path path, String value, Labels labels, String id, Consumer<String> changed) {
    this.changed = changed;
    addClassName("value-box");
    Field field = Form.theOne().the(path);
    String label = getTranslation("difference.value", labels.of(path));
    Component box =
        switch (field.kind()) {
          case TEXT, NUMBER, DAY, PHONE -> line(field, label, value, labels);
          case LONG_TEXT -> lines(field, label, value);
          case CHOICE -> choice(field, field.choices(), label, value, labels);
          case CARE -> choice(field, List.of("yes"), label, value, labels);
          case CHOICES -> choices(field, label, value, labels);
          case FILE -> file(field, label, value, labels);
        };
    box.setId(id);
    add(box);
  }

  String text() {
    return text.get();
  }

  private TextField line(Field field, String label, String value, Labels labels) {
    TextField line = new TextField(label);
    line.setMaxLength(field.kind().longest());
    String unit = labels.unit(field).strip();
    if (!unit.isEmpty()) {
      line.setHelperText(unit);
    }
    if (field.kind() == Field.Kind.DAY) {
      line.setHelperText(getTranslation("difference.day"));
    }
    return watched(line, value);
  }

  private TextArea lines(Field field, String label, String value) {
    TextArea lines = new TextArea(label);
    lines.setMaxLength(field.kind().longest());
    return watched(lines, value);
  }

  private Select<String> choice(
      Field field, List<String> choices, String label, String value, Labels labels) {
    Select<String> select = new Select<>();
    select.setLabel(label);
    select.setItems(choices);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation("difference.nothing-there"));
    select.setItemLabelGenerator(one -> one == null ? "" : words(field, one, labels));
    select.setValue(choices.contains(value) ? value : null);
    text = () -> select.getValue() == null ? "" : select.getValue();
    tellChanges(select);
    return select;
  }

  /** The one that stands there, or none: whoever enters sends files, not a physician. */
  private Select<String> file(Field field, String label, String value, Labels labels) {
    List<String> one = value.isEmpty() ? List.of() : List.of(value);
    return choice(field, one, label, value, labels);
  }

  private static String words(Field field, String choice, Labels labels) {
    if (field.kind() == Field.Kind.FILE) {
      return FileValue.parse(choice).map(FileValue::name).orElse("");
    }
    return field.kind() == Field.Kind.CARE
        ? labels.value(new Path(field.key()), choice)
        : labels.choice(field, choice);
  }

  private FieldSet choices(Field field, String label, String value, Labels labels) {
    FieldSet boxes = new FieldSet(label);
    boxes.addClassName("ticks");
    List<String> chosen = Arrays.asList(value.split(","));
    Map<String, Checkbox> ticks = new LinkedHashMap<>();
    for (String choice : field.choices()) {
      Checkbox tick = new Checkbox(labels.choice(field, choice), chosen.contains(choice));
      ticks.put(choice, tick);
      tellChanges(tick);
      boxes.add(tick);
    }
    text =
        () ->
            ticks.entrySet().stream()
                .filter(tick -> tick.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    return boxes;
  }

  private <C extends AbstractField<C, String>> C watched(C field, String value) {
    field.setValue(value);
    text = field::getValue;
    tellChanges(field);
    return field;
  }

  private <V> void tellChanges(AbstractField<?, V> field) {
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed.accept(text());
          }
        });
  }
}
