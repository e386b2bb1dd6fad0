package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Typed;
import jp.mimamori.portal.part.Words;

/** Entries of a list, each with all its fields; one more, one less. */
class ListPart extends Div {

  private static final long serialVersionUID = 1L;

  /** Whose order says who is called first. */
  private static final String CALLED_IN_ORDER = "contacts";

  private final transient String name;
  private final transient List<Field> fields;
  private final transient Writing writing;
  private final Map<Integer, Div> entries = new TreeMap<>();
  private final Div all = new Div();
  private final Paragraph none = new Paragraph(new Words("entry.list.none"));
  private final Button add = new Button();

  /**
   * @param name the first word of the fields' keys
   */
  ListPart(String name, List<Field> fields, Writing writing) {
    this.name = name;
    this.fields = fields;
    this.writing = writing;
    addClassName("list-part");
    none.addClassName("quiet");
    add.setId("entry-add-" + name);
    add.setText(getTranslation("entry.list.add." + name));
    add.addClickListener(click -> addOne());
    add(none, all, add);
    writing.form().dataset().entries().keySet().stream()
        .filter(path -> path.text().startsWith(name + "."))
        .map(Path::entry)
        .distinct()
        .forEach(this::open);
    tell();
  }

  /** Whether this place is one of its fields. */
  boolean holds(Path path) {
    return path.text().startsWith(name + ".");
  }

  /** Opens an entry, unless it is open. */
  void open(int number) {
    if (!entries.containsKey(number)) {
      Div entry = entry(number);
      entries.put(number, entry);
      all.removeAll();
      entries.values().forEach(all::add);
      tell();
    }
  }

  /** The next free number; the lowest one that is free when the highest is taken. */
  int next() {
    int after = entries.keySet().stream().max(Integer::compare).orElse(0) + 1;
    return after <= Path.MOST_ENTRIES
        ? after
        : IntStream.rangeClosed(1, Path.MOST_ENTRIES)
            .filter(number -> !entries.containsKey(number))
            .findFirst()
            .orElse(Path.MOST_ENTRIES);
  }

  private void addOne() {
    int number = next();
    open(number);
    if (writing.box(path(fields.get(0), number)).getChildren().findFirst().orElse(null)
        instanceof Focusable<?> first) {
      first.focus();
    }
  }

  private Div entry(int number) {
    List<Path> paths = fields.stream().map(field -> path(field, number)).toList();
    String heading = writing.told().labels().group(paths.get(0));
    Button less = new Button(getTranslation("entry.list.remove"), click -> ask(number, paths));
    less.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    less.setAriaLabel(getTranslation("entry.list.remove.one", heading));
    less.setId("entry-remove-" + name + "-" + number);
    Div head = new Div(new H3(heading));
    if (name.equals(CALLED_IN_ORDER)) {
      head.add(up(number, heading));
    }
    head.add(less);
    head.addClassName("entry-head");
    Div boxes = new Div();
    boxes.addClassName("form");
    paths.forEach(path -> boxes.add(writing.box(path)));
    Div entry = new Div(head, boxes);
    entry.addClassName("entry");
    entry.getElement().setAttribute("role", "group");
    entry.getElement().setAttribute("aria-label", heading);
    return entry;
  }

  private Button up(int number, String heading) {
    Button up = new Button(getTranslation("entry.list.up"), click -> moveUp(number));
    up.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    up.setAriaLabel(getTranslation("entry.list.up.one", heading));
    up.setId("entry-up-" + name + "-" + number);
    return up;
  }

  /** Changes places with the entry before it. */
  private void moveUp(int number) {
    int before = entries.keySet().stream().filter(n -> n < number).max(Integer::compare).orElse(0);
    if (before == 0) {
      return;
    }
    Map<Path, String> typed = new TreeMap<>();
    for (Field field : fields) {
      typed.put(path(field, before), writing.box(path(field, number)).text());
      typed.put(path(field, number), writing.box(path(field, before)).text());
    }
    writing.write(typed);
  }

  private void ask(int number, List<Path> paths) {
    if (paths.stream().allMatch(path -> writing.box(path).text().isEmpty())) {
      remove(number, paths);
    } else {
      Confirm.ask("entry.list.remove", "entry.list.remove.what", () -> remove(number, paths));
    }
  }

  private void remove(int number, List<Path> paths) {
    Map<Path, String> empty = paths.stream().collect(Collectors.toMap(path -> path, path -> ""));
    if (writing.keeping().keep(empty, Set.of()).isEmpty()) {
      writing.box(paths.get(0)).refused();
      return;
    }
    paths.forEach(
        path -> {
          Typed.gone(this, path.text());
          writing.drop(path);
        });
    Div gone = entries.remove(number);
    if (gone != null) {
      all.remove(gone);
    }
    tell();
    add.focus();
  }

  private void tell() {
    none.setVisible(entries.isEmpty());
    add.setEnabled(entries.size() < Path.MOST_ENTRIES);
  }

  private static Path path(Field field, int number) {
    return new Path(field.key().replace("*", String.valueOf(number)));
  }
}
