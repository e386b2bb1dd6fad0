package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;

/**
 * A section of the form, laid out as the form's table has it: fields, lists, care with its details,
 * and one tap that says that all of it is still correct.
 */
class SectionPart extends Panel {

  private static final long serialVersionUID = 1L;

  private final transient Section section;
  private final transient Writing writing;
  private final List<ListPart> lists = new ArrayList<>();
  private final Div said = new Div();
  private final Button still = new Button();

  SectionPart(Section section, Writing writing) {
    super(new H2(new Words("emergency.section." + section)));
    this.section = section;
    this.writing = writing;
    setId(id(section));
    addClassName("entry-section");
    still.setId("entry-still-" + section.name().toLowerCase(java.util.Locale.ROOT));
    still.setText(getTranslation("entry.still"));
    still.setAriaLabel(getTranslation("entry.still.of", writing.told().labels().of(section)));
    still.addClickListener(click -> confirm());
    still.setVisible(!writing.form().dataset().of(section).isEmpty());
    said.getElement().setAttribute("role", "status");
    add(still, said);
    if (section == Section.BODY) {
      add(new MarksPart(writing));
    } else {
      groups().forEach(this::group);
    }
  }

  static String id(Section section) {
    return "section-" + section.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Has the entry of a list there that was typed into; false when it is none of this section. */
  boolean open(Path path) {
    Optional<ListPart> list = lists.stream().filter(part -> part.holds(path)).findFirst();
    list.ifPresent(part -> part.open(path.entry()));
    return list.isPresent();
  }

  /** A list of the section, by the first word of its keys. */
  Optional<ListPart> list(String name) {
    return lists.stream().filter(part -> part.holds(new Path(name + ".1"))).findFirst();
  }

  private void confirm() {
    said.removeAll();
    if (!writing.keeping().confirm(section)) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("entry.refused")));
      return;
    }
    writing.boxes(section).stream().filter(box -> !box.isOpen()).forEach(FieldBox::confirmed);
    said.add(new Note(Note.Kind.DONE, new Words("entry.still.done")));
  }

  /** The fields that stand together, in the order of the form. */
  private Map<String, List<Field>> groups() {
    Map<String, List<Field>> groups = new LinkedHashMap<>();
    for (Field field : Form.theOne().of(section)) {
      groups.computeIfAbsent(group(field), name -> new ArrayList<>()).add(field);
    }
    return groups;
  }

  private static String group(Field field) {
    String[] words = field.key().split("\\.");
    if (field.isListed()) {
      return words[0] + ".*";
    }
    return words.length > 2 || field.kind() == Field.Kind.CARE ? words[0] + "." + words[1] : "";
  }

  private void group(String group, List<Field> fields) {
    if (group.endsWith(".*")) {
      ListPart list = new ListPart(group.substring(0, group.length() - 2), fields, writing);
      lists.add(list);
      add(list);
    } else if (fields.get(0).kind() == Field.Kind.CARE) {
      add(new CarePart(path(fields.get(0)), paths(fields).skip(1).toList(), writing));
    } else {
      String heading = writing.told().labels().group(path(fields.get(0)));
      if (!heading.isEmpty()) {
        add(new H3(heading));
      }
      Div form = new Div(paths(fields).map(writing::box).toArray(Component[]::new));
      form.addClassName("form");
      add(form);
    }
  }

  private static Stream<Path> paths(List<Field> fields) {
    return fields.stream().map(SectionPart::path);
  }

  private static Path path(Field field) {
    return new Path(field.key());
  }
}
