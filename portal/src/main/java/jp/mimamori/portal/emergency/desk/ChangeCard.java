package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.emergency.file.FileShown;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** One place that changed: what is approved beside what was submitted, and what is said of it. */
class ChangeCard extends ListItem {

  private static final long serialVersionUID = 1L;

  /** What a physician may say of a change. */
  enum Choice {
    APPROVE,
    RETURN,
    CORRECT
  }

  private final transient Path path;
  private final transient Verdicts verdicts;
  private final transient Labels labels;
  private final transient FileAccess files;
  private final transient Judge judge;
  private final transient Runnable told;
  private final Locale locale = getLocale();
  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final Div more = new Div();

  /**
   * @param decides whether the reader may say anything of it
   * @param told runs after something was said
   */
  ChangeCard(
      Change change,
      Verdicts verdicts,
      Labels labels,
      FileAccess files,
      Judge judge,
      boolean decides,
      Runnable told) {
    this.path = change.path();
    this.verdicts = verdicts;
    this.labels = labels;
    this.files = files;
    this.judge = judge;
    this.told = told;
    addClassNames("card", "change");
    setId(id(path));
    H3 heading = new H3(labels.of(path));
    Div sides = new Div(side("approved", change.before()), side("submitted", change.after()));
    sides.addClassName("sides");
    add(heading, sides);
    if (decides) {
      add(choice(), more);
      show();
    }
  }

  static String id(Path path) {
    return "change-" + path.text().replace('.', '-');
  }

  Path path() {
    return path;
  }

  /** Approves it, unless something else was chosen, even if that is not finished. */
  void approveIfUntouched() {
    if (choice.isEmpty()) {
      choice.setValue(Choice.APPROVE);
    }
  }

  private void show() {
    verdicts.on(path).ifPresent(verdict -> choice.setValue(chosen(verdict)));
  }

  private static Choice chosen(Verdict verdict) {
    if (verdict instanceof Verdict.Returned) {
      return Choice.RETURN;
    }
    return verdict instanceof Verdict.Corrected ? Choice.CORRECT : Choice.APPROVE;
  }

  private Div side(String which, String value) {
    Span label = new Span(new Words("difference." + which));
    label.addClassName("side-label");
    Span shown =
        value.isEmpty()
            ? new Span(new Words("difference.nothing-there"))
            : new Lines(labels.value(path, value));
    shown.addClassName("side-value");
    if (value.isEmpty()) {
      shown.addClassName("quiet");
    }
    Div side = new Div(label, shown);
    side.addClassNames("side", "side-" + which);
    file(value).ifPresent(side::add);
    word(which).ifPresent(side::add);
    return side;
  }

  /** Who decides on a picture or a paper sees it first. */
  private Optional<FileShown> file(String value) {
    return Form.theOne().the(path).kind() == Field.Kind.FILE
        ? FileValue.parse(value).map(file -> new FileShown(files, file, labels.of(path)))
        : Optional.empty();
  }

  private Optional<Span> word(String which) {
    boolean isApproved = which.equals("approved");
    return (isApproved ? verdicts.sheet().approved() : verdicts.sheet().newer())
        .at(path)
        .flatMap(entry -> Optional.ofNullable(isApproved ? entry.approved() : entry.confirmed()))
        .map(this::by);
  }

  private Span by(Entry.Word word) {
    String day = Days.moment(word.at(), locale);
    Span by =
        new Span(word.by().isEmpty() ? day : Texts.of("ledger.who.other", locale, word.by(), day));
    by.addClassName("method");
    return by;
  }

  private RadioButtonGroup<Choice> choice() {
    choice.setLabel(Texts.of("difference.verdict", locale, labels.of(path)));
    choice.setId(id(path) + "-choice");
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(one -> Texts.of("difference.choice." + one, locale));
    choice.addValueChangeListener(change -> chosen(change.getValue(), change.isFromClient()));
    more.addClassName("change-more");
    return choice;
  }

  private void chosen(Choice chosen, boolean byHand) {
    more.removeAll();
    Optional<Verdict> before = verdicts.on(path);
    switch (chosen) {
      case APPROVE -> verdicts.say(path, new Verdict.Approved());
      case RETURN -> returning(before);
      case CORRECT -> correcting(before, byHand);
    }
    told.run();
  }

  private void returning(Optional<Verdict> before) {
    TextArea comment = new TextArea(Texts.of("difference.comment", locale, labels.of(path)));
    comment.setHelperText(Texts.of("difference.comment.help", locale));
    comment.setId(id(path) + "-comment");
    comment.setMaxLength(Verdict.Returned.LONGEST);
    comment.setWidthFull();
    comment.setValueChangeMode(ValueChangeMode.ON_BLUR);
    comment.setValue(
        before
            .filter(Verdict.Returned.class::isInstance)
            .map(verdict -> ((Verdict.Returned) verdict).comment())
            .orElse(""));
    verdicts.say(path, new Verdict.Returned(comment.getValue().strip()));
    comment.addValueChangeListener(
        change -> verdicts.say(path, new Verdict.Returned(change.getValue().strip())));
    more.add(comment);
  }

  private void correcting(Optional<Verdict> before, boolean byHand) {
    String value =
        before
            .filter(Verdict.Corrected.class::isInstance)
            .map(verdict -> ((Verdict.Corrected) verdict).value())
            .orElseGet(() -> verdicts.value(path));
    if (byHand) {
      verdicts.takeBack(path);
    }
    more.add(
        new Correction(
            path,
            value,
            labels,
            judge,
            settled -> {
              if (settled == null) {
                verdicts.takeBack(path);
              } else {
                verdicts.say(path, new Verdict.Corrected(settled));
              }
              told.run();
            }));
  }
}
