package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Set;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Typed;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/**
 * One place of the form: what stands there, how old that word is, what the doctor said of it, and
 * what became of what was typed. It is kept as soon as the person leaves it.
 */
class FieldBox extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final transient Writing writing;
  private final transient Blank blank;
  private final Div said = new Div();
  private final Div age = new Div();
  private final Div comment = new Div();
  private transient @Nullable Entry stands;
  private boolean open;

  FieldBox(Path path, Writing writing) {
    this.path = path;
    this.writing = writing;
    this.blank = Blank.of(path, writing.told());
    addClassName("field-box");
    said.addClassName("said");
    said.getElement().setAttribute("role", "status");
    age.addClassName("age-of");
    add(blank.component(), said, comment, age);
    writing.stood(path).ifPresent(this::stand);
    String words = writing.comment(path);
    if (!words.isEmpty()) {
      Lines lines = new Lines(getTranslation("emergency.comment", words));
      lines.addClassName("comment");
      comment.add(lines);
    }
    blank.whenChanged(() -> keep(Set.of()));
  }

  Path path() {
    return path;
  }

  String text() {
    return blank.text();
  }

  /** Whether what stands in it is not kept. */
  boolean isOpen() {
    return open;
  }

  /** Whether there is a kept value. */
  boolean isFilled() {
    return stands != null;
  }

  /** Whether this is what is kept of it, as far as this page knows. */
  boolean stands(String value) {
    return value.equals(stands == null ? "" : stands.value());
  }

  /** What runs besides when it changes. */
  void whenChanged(Runnable besides) {
    blank.whenChanged(besides);
  }

  void show(String text) {
    blank.show(text);
  }

  /** The caller said that it is still so. */
  void confirmed() {
    if (stands != null) {
      stand(stands.confirmedBy(writing.word()));
    }
  }

  private void keep(Set<Path> sure) {
    String typed = blank.text();
    writing
        .keeping()
        .keep(Map.of(path, typed), sure)
        .ifPresentOrElse(
            judged -> tell(typed, judged.get(path), sure.contains(path)), this::refused);
  }

  /** Shows what is said of what was typed. */
  void tell(String typed, Judgement judgement, boolean sure) {
    said.removeAll();
    blank.say("");
    open = true;
    if (judgement instanceof Judgement.Refused no) {
      blank.say(getTranslation("entry.not." + no.why()) + getTranslation("entry.not.kept"));
    } else if (judgement instanceof Judgement.Unusual unusual && !sure) {
      ask(unusual);
    } else {
      kept(typed, judgement.value());
    }
  }

  private void kept(String typed, String value) {
    open = false;
    comment.removeAll();
    Typed.kept(this, path.text(), typed);
    if (!blank.text().equals(value)) {
      blank.show(value);
    }
    if (value.isEmpty()) {
      stands = null;
      age.removeAll();
    } else {
      stand(new Entry(value, writing.word(), null));
    }
    Span done = new Span(new Words("entry.kept"));
    done.addClassName("done");
    said.add(done);
  }

  /** Whoever is with the child every day knows whether what is rare is so. */
  private void ask(Judgement.Unusual unusual) {
    String key = writing.child() ? "entry.unusual.child" : "entry.unusual";
    String usual = unusual.usual() + writing.told().labels().unit(Form.theOne().the(path));
    Div question = new Div(new Words(key, writing.told().value(path, unusual.value()), usual));
    question.addClassName("question");
    question.getElement().setAttribute("role", "alert");
    Button yes = new Button(getTranslation("entry.unusual.yes"), click -> keep(Set.of(path)));
    yes.setId(Blank.id(path) + "-sure");
    Button no =
        new Button(
            getTranslation("entry.unusual.no"),
            click -> blank.component().getElement().callJsFunction("focus"));
    Div answers = new Div(yes, no);
    answers.addClassName("decision");
    said.add(question, answers);
  }

  void refused() {
    open = true;
    said.removeAll();
    Span no = new Span(new Words("entry.refused"));
    no.addClassName("wrong");
    said.add(no);
  }

  private void stand(Entry entry) {
    stands = entry;
    if (!blank.text().equals(entry.value())) {
      blank.show(entry.value());
    }
    age.removeAll();
    boolean overdue = writing.isOverdue(path, entry);
    age.setClassName("overdue", overdue);
    if (overdue) {
      Span mark = new Span(new Words("emergency.overdue"));
      mark.addClassName("stamp");
      age.add(mark);
    }
    age.add(new Span(writing.told().confirmed(entry)));
  }
}
