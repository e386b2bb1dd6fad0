package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.emergency.file.FileShown;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Words;

/** A value as it stands: the approved one, a newer one marked as such, and how old its word is. */
class Standing extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Told told;
  private final transient Path path;
  private final String what;

  Standing(Path path, Sheet sheet, Told told) {
    this.path = path;
    this.told = told;
    this.what = sheet.latest().value(new Path(path.text().replaceFirst("[.][a-z]+$", ".what")));
    addClassName("standing");
    Optional<Entry> approved = sheet.approved().at(path);
    approved.ifPresent(entry -> add(value(entry.value())));
    sheet.unapproved(path).ifPresent(change -> newer(change, sheet, approved.isPresent()));
    boolean changed = sheet.unapproved(path).isPresent();
    // the same value may have been confirmed again since it was approved
    Optional<Entry> word = changed ? approved : sheet.latest().at(path).or(() -> approved);
    boolean overdue = sheet.overdue().contains(path);
    word.ifPresent(entry -> who(entry, approved, overdue && !changed));
    if (overdue && changed) {
      add(overdue(sheet.latest().at(path)));
    }
  }

  private void who(Entry entry, Optional<Entry> approved, boolean overdue) {
    if (overdue) {
      add(overdue(Optional.of(entry)));
    } else {
      add(quiet(told.confirmed(entry)));
    }
    approved
        .map(told::approved)
        .filter(words -> !words.isEmpty())
        .map(this::quiet)
        .ifPresent(this::add);
  }

  private void newer(Change change, Sheet sheet, boolean besideApproved) {
    Div newer = new Div();
    newer.addClassName("unapproved");
    Span mark = new Span(new Words("emergency.unapproved"));
    mark.addClassName("stamp");
    newer.add(mark);
    if (change.after().isEmpty()) {
      newer.add(new Span(new Words("emergency.removed")));
    } else {
      newer.add(value(change.after()));
    }
    sheet.newer().at(path).ifPresent(entry -> newer.add(quiet(told.confirmed(entry))));
    if (!besideApproved) {
      newer.addClassName("alone");
    }
    add(newer);
  }

  private Component overdue(Optional<Entry> entry) {
    Div overdue = new Div();
    overdue.addClassName("overdue");
    Span mark = new Span(new Words("emergency.overdue"));
    mark.addClassName("stamp");
    overdue.add(mark, new Span(entry.map(told::confirmed).orElse("")));
    return overdue;
  }

  private Component value(String value) {
    FileAccess files = told.files();
    Optional<FileValue> file = FileValue.parse(value);
    if (Form.theOne().the(path).kind() == Field.Kind.FILE && files != null && file.isPresent()) {
      return new FileShown(files, file.get(), told.labels().of(path) + " " + what);
    }
    if (Form.theOne().the(path).kind() == Field.Kind.PHONE) {
      Anchor call = new Anchor("tel:" + value.replaceAll("[^0-9+]", ""), value);
      call.addClassName("stands");
      return call;
    }
    Lines lines = new Lines(told.value(path, value));
    lines.addClassName("stands");
    return lines;
  }

  private Component quiet(String words) {
    Span quiet = new Span(words);
    quiet.addClassName("method");
    return quiet;
  }
}
