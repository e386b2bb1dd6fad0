package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Typed;
import jp.mimamori.portal.part.Words;

/** The picture of the body where sites are marked by touch or key, and the marks in words. */
class MarksPart extends Div {

  private static final long serialVersionUID = 1L;

  private static final List<String> PLACES = List.of("side", "x", "y", "kind", "note");

  private final transient Writing writing;
  private final transient List<Mark> marks = new ArrayList<>();
  private final Select<String> kind = new Select<>();
  private final Map<String, Button> sides = new LinkedHashMap<>();
  private final Div picture = new Div();
  private final Div said = new Div();
  private final Div list = new Div();
  private String side = Zone.SIDES.get(0);
  private BodyPicture shown;

  MarksPart(Writing writing) {
    this.writing = writing;
    addClassName("marks-part");
    var standing = writing.form().dataset();
    marks.addAll(Mark.of(standing.entries().keySet(), standing::value));
    Field kinds = Form.theOne().the(Mark.path(1, "kind"));
    kind.setId("entry-mark-kind");
    kind.setLabel(getTranslation("body.kind"));
    kind.setItems(kinds.choices());
    kind.setItemLabelGenerator(choice -> writing.told().labels().choice(kinds, choice));
    kind.setManualValidation(true);
    kind.addValueChangeListener(change -> kind.setInvalid(false));
    said.setId("entry-mark-said");
    said.getElement().setAttribute("role", "status");
    list.setId("entry-marks");
    add(new Paragraph(new Words("body.how")), kind, sides(), picture, said, list);
    shown = new BodyPicture(side, marks, writing.told());
    turn(side);
    tell();
  }

  private Div sides() {
    Field field = Form.theOne().the(Mark.path(1, "side"));
    Div all = new Div();
    all.addClassName("stops");
    all.getElement().setAttribute("role", "group");
    all.getElement().setAttribute("aria-label", getTranslation("body.side"));
    for (String each : Zone.SIDES) {
      Button button = new Button(writing.told().labels().choice(field, each), click -> turn(each));
      button.setId("entry-side-" + each);
      sides.put(each, button);
      all.add(button);
    }
    return all;
  }

  private void turn(String to) {
    side = to;
    sides.forEach(
        (each, button) -> {
          button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(to)));
          button.setClassName("chosen", each.equals(to));
        });
    draw();
  }

  private void draw() {
    shown = new BodyPicture(side, marks, writing.told()).marking(this::mark);
    picture.removeAll();
    picture.add(shown, new Paragraph(new Words("body.seen." + side)));
  }

  private void mark(Zone zone, double[] touched) {
    said.removeAll();
    String chosen = kind.getValue();
    if (chosen == null) {
      kind.setErrorMessage(getTranslation("body.kind.first"));
      kind.setInvalid(true);
      kind.focus();
      return;
    }
    boolean byKey = touched[0] < 0;
    double x = byKey ? zone.x() : touched[0];
    double y = byKey ? zone.y() : touched[1];
    int number = marks.stream().mapToInt(Mark::number).max().orElse(0) + 1;
    if (number > Path.MOST_ENTRIES) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("body.full")));
      return;
    }
    Mark mark = new Mark(number, side, rounded(x), rounded(y), chosen);
    if (keep(number, Map.of("side", side, "x", text(x), "y", text(y), "kind", chosen))) {
      marks.add(mark);
      said.add(
          new Note(
              Note.Kind.DONE,
              getTranslation("body.marked", words(mark), mark.kind(writing.told().labels()))));
      shown.show(marks);
      tell();
    }
  }

  private boolean keep(int number, Map<String, String> values) {
    Map<Path, String> typed = new TreeMap<>();
    values.forEach((field, text) -> typed.put(Mark.path(number, field), text));
    if (writing.keeping().keep(typed, Set.of()).isPresent()) {
      return true;
    }
    said.add(new Note(Note.Kind.PROBLEM, new Words("entry.refused")));
    return false;
  }

  private void tell() {
    list.removeAll();
    if (marks.isEmpty()) {
      Paragraph none = new Paragraph(new Words("body.none"));
      none.addClassName("quiet");
      list.add(none);
    }
    marks.forEach(mark -> list.add(row(mark)));
  }

  private Div row(Mark mark) {
    String words = words(mark);
    H3 heading = new H3(getTranslation("body.mark.heading", mark.number(), words));
    Button less = new Button(getTranslation("entry.list.remove"), click -> remove(mark));
    less.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    less.setAriaLabel(getTranslation("entry.list.remove.one", words));
    less.setId("entry-remove-marks-" + mark.number());
    Div head = new Div(heading, less);
    head.addClassName("entry-head");
    Span what = new Span(mark.kind(writing.told().labels()));
    what.addClassName("mark-kind");
    Div row = new Div(head, what, writing.box(Mark.path(mark.number(), "note")));
    row.addClassName("entry");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", words);
    return row;
  }

  private void remove(Mark mark) {
    said.removeAll();
    Map<String, String> empty = new TreeMap<>();
    PLACES.forEach(field -> empty.put(field, ""));
    if (keep(mark.number(), empty)) {
      Path note = Mark.path(mark.number(), "note");
      Typed.gone(this, note.text());
      writing.drop(note);
      marks.remove(mark);
      said.add(new Note(Note.Kind.DONE, new Words("body.removed")));
      shown.show(marks);
      tell();
      kind.focus();
    }
  }

  private String words(Mark mark) {
    return mark.where(writing.told().labels(), writing.told().locale());
  }

  private static double rounded(double percent) {
    return Math.max(0, Math.min(100, Math.round(percent)));
  }

  private static String text(double percent) {
    return String.valueOf((int) rounded(percent));
  }
}
