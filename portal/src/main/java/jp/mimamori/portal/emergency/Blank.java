package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.emergency.file.FilePlace;
import jp.mimamori.portal.part.Typed;

/**
 * What one writes or chooses in, made from the form's table by the kind of the field. Whatever it
 * is, its content is text.
 */
sealed interface Blank {

  /** The blank for this place, empty. */
  static Blank of(Path path, Told told) {
    Field field = Form.theOne().the(path);
    String label = told.label(path);
    Blank blank =
        switch (field.kind()) {
          case TEXT, NUMBER, DAY, PHONE -> line(field, path, label);
          case LONG_TEXT -> lines(field, path, label);
          case CHOICE -> one(field, label, told);
          case CHOICES -> new Ticks(field, label, told);
          case CARE -> new Tick(label);
          case FILE -> new Filed(path, label, told);
        };
    blank.component().setId(id(path));
    return blank;
  }

  /** The id of its component. */
  static String id(Path path) {
    return "entry-" + path.text().replace('.', '-');
  }

  Component component();

  String text();

  void show(String text);

  /** Runs when the person leaves it with another content than before. */
  void whenChanged(Runnable byThePerson);

  /** Says what is wrong with it; nothing is when empty. */
  void say(String wrong);

  private static Blank line(Field field, Path path, String label) {
    TextField line = new TextField(label);
    line.setMaxLength(field.kind().longest());
    line.setManualValidation(true);
    line.setAutocomplete(Autocomplete.OFF);
    line.getElement().setAttribute(Typed.PLACE, path.text());
    switch (field.kind()) {
      case NUMBER -> line.getElement().setAttribute(Typed.KEYBOARD, "decimal");
      case PHONE -> line.getElement().setAttribute(Typed.KEYBOARD, "tel");
      case DAY -> line.setHelperText(line.getTranslation("day.help"));
      case TEXT, LONG_TEXT, CHOICE, CHOICES, CARE, FILE -> line.addClassName("words");
    }
    return new Written(line);
  }

  private static Blank lines(Field field, Path path, String label) {
    TextArea lines = new TextArea(label);
    lines.setMaxLength(field.kind().longest());
    lines.setManualValidation(true);
    lines.getElement().setAttribute(Typed.PLACE, path.text());
    lines.addClassName("long");
    return new Written(lines);
  }

  private static Blank one(Field field, String label, Told told) {
    Select<String> select = new Select<>();
    select.setLabel(label);
    select.setItems(field.choices());
    String none = select.getTranslation("entry.none");
    select.setItemLabelGenerator(
        choice -> choice == null ? none : told.labels().choice(field, choice));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(none);
    select.setManualValidation(true);
    return new Written(select);
  }

  /** A field with a text for a value. */
  final class Written implements Blank {

    private final Component component;
    private final HasValue<?, String> value;
    private final HasValidationProperties wrong;

    <C extends Component & HasValue<?, String> & HasValidationProperties> Written(C field) {
      this.component = field;
      this.value = field;
      this.wrong = field;
    }

    @Override
    public Component component() {
      return component;
    }

    @Override
    public String text() {
      return value.isEmpty() ? "" : value.getValue();
    }

    @Override
    public void show(String text) {
      if (text.isEmpty()) {
        value.clear();
      } else {
        value.setValue(text);
      }
    }

    @Override
    public void whenChanged(Runnable byThePerson) {
      value.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              byThePerson.run();
            }
          });
    }

    @Override
    public void say(String wrongNow) {
      wrong.setErrorMessage(wrongNow);
      wrong.setInvalid(!wrongNow.isEmpty());
    }
  }

  /** Some of the choices, with commas. */
  final class Ticks implements Blank {

    private final FieldSet all;
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    Ticks(Field field, String label, Told told) {
      all = new FieldSet(label);
      all.addClassName("ticks");
      for (String choice : field.choices()) {
        Checkbox box = new Checkbox(told.labels().choice(field, choice));
        boxes.put(choice, box);
        all.add(box);
      }
    }

    @Override
    public Component component() {
      return all;
    }

    @Override
    public String text() {
      return boxes.entrySet().stream()
          .filter(each -> each.getValue().getValue())
          .map(Map.Entry::getKey)
          .collect(Collectors.joining(","));
    }

    @Override
    public void show(String text) {
      List<String> chosen = List.of(text.split(","));
      boxes.forEach((choice, box) -> box.setValue(chosen.contains(choice)));
    }

    @Override
    public void whenChanged(Runnable byThePerson) {
      boxes.values().forEach(box -> changed(box, byThePerson));
    }

    @Override
    public void say(String wrong) {
      // ticks are never wrong
    }
  }

  /** A kind of care. */
  final class Tick implements Blank {

    private final Checkbox box;

    Tick(String label) {
      box = new Checkbox(label);
      box.addClassName("care");
    }

    @Override
    public Component component() {
      return box;
    }

    @Override
    public String text() {
      return box.getValue() ? "yes" : "";
    }

    @Override
    public void show(String text) {
      box.setValue(text.equals("yes"));
    }

    @Override
    public void whenChanged(Runnable byThePerson) {
      changed(box, byThePerson);
    }

    @Override
    public void say(String wrong) {
      // neither is a tick
    }
  }

  /** A picture or a paper, which is sent by itself. */
  final class Filed implements Blank {

    private final FilePlace place;

    Filed(Path path, String label, Told told) {
      place =
          new FilePlace(Objects.requireNonNull(told.files()), path, label, told.labels().of(path));
    }

    @Override
    public Component component() {
      return place;
    }

    @Override
    public String text() {
      return place.text();
    }

    @Override
    public void show(String text) {
      place.show(text);
    }

    @Override
    public void whenChanged(Runnable byThePerson) {
      place.whenChanged(byThePerson);
    }

    @Override
    public void say(String wrong) {
      place.say(wrong);
    }
  }

  private static void changed(Checkbox box, Runnable byThePerson) {
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            byThePerson.run();
          }
        });
  }
}
