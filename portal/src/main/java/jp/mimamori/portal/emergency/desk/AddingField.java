package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.portal.part.Words;

/** A place that is empty so far, chosen to be written: the section first, then the place. */
class AddingField extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Dataset dataset;
  private final Select<Section> section = new Select<>();
  private final Select<Path> place = new Select<>();

  AddingField(Dataset dataset, Labels labels, Consumer<Path> writes) {
    this.dataset = dataset;
    addClassName("adding-field");
    section.setId("add-section");
    section.setLabel(getTranslation("difference.add.section"));
    section.setItems(Section.values());
    section.setItemLabelGenerator(labels::of);
    place.setId("add-place");
    place.setLabel(getTranslation("difference.add.place"));
    place.setItemLabelGenerator(labels::of);
    section.addValueChangeListener(change -> place.setItems(empty(change.getValue())));
    Button add =
        new Button(
            getTranslation("difference.add"),
            click -> {
              if (place.getValue() != null) {
                writes.accept(place.getValue());
              }
            });
    add.setId("add-field");
    add(new H3(new Words("difference.add.heading")), section, place, add);
  }

  /** Of a list the blanks of each entry, and those of one more. */
  private List<Path> empty(Section wanted) {
    List<Path> empty = new ArrayList<>();
    for (Field field : Form.theOne().of(wanted)) {
      if (field.kind() == Field.Kind.FILE) {
        // whoever enters sends files, not a physician
        continue;
      }
      if (!field.isListed()) {
        addEmpty(empty, new Path(field.key()));
        continue;
      }
      int entries = Math.min(entries(field) + 1, Path.MOST_ENTRIES);
      for (int i = 1; i <= entries; i++) {
        addEmpty(empty, new Path(field.key().replace("*", Integer.toString(i))));
      }
    }
    return empty.stream().sorted().toList();
  }

  private void addEmpty(List<Path> empty, Path path) {
    if (dataset.value(path).isEmpty()) {
      empty.add(path);
    }
  }

  /** The number of the last entry of the list that the blank is of. */
  private int entries(Field field) {
    String list = field.key().substring(0, field.key().indexOf('*'));
    return dataset.entries().keySet().stream()
        .filter(path -> path.text().startsWith(list))
        .mapToInt(Path::entry)
        .max()
        .orElse(0);
  }
}
