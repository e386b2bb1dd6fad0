package jp.mimamori.portal.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.emergency.Treatment;
import jp.mimamori.emergency.TreatmentNote;
import jp.mimamori.emergency.WritingTreatment;

/** The form for what was done. It names nobody: whoever writes says when the person was born. */
final class TreatmentPage {

  private final RoomWords words;
  private final Frame frame;

  TreatmentPage(Visitor visitor) {
    this.words = visitor.words();
    this.frame = new Frame(visitor);
  }

  /** Names the access and nothing else. */
  static String address(UUID access) {
    return SheetPage.address(access) + "/note";
  }

  String page(WritingTreatment.Open open, TypedTreatment typed) {
    String here = address(open.access().id());
    return frame.page(
        words.of("note.title"),
        here,
        "",
        html -> {
          html.with("p", words.of("note.lead"));
          html.with("p", words.of("note.access", words.moment(open.access().openedAt())));
          problem(html, typed);
          form(html, here, open.notes(), typed);
        });
  }

  /** That it was written, and what to do when it was wrong. */
  String written(UUID access) {
    return frame.page(
        words.of("note.written"),
        "",
        "",
        html -> {
          words.of("note.written.do").lines().forEach(line -> html.with("p", line));
          html.open("p").with("a", words.of("note.more"), "href", address(access)).end();
          html.open("p").with("a", words.of("nav.search"), "href", Frame.HERE).end();
        });
  }

  private void problem(Html html, TypedTreatment typed) {
    if (!typed.wrong().isEmpty()) {
      html.open("div", "role", "alert", "class", "note", "id", "wrong");
      html.with("p", words.of("wrong")).open("ul");
      typed.wrong().values().stream().distinct().forEach(why -> html.with("li", words.of(why)));
      html.end().end();
    }
  }

  private void form(Html html, String here, List<TreatmentNote> notes, TypedTreatment typed) {
    frame.form(html, here);
    line(html, typed, "born", "text");
    line(html, typed, "arrived", "datetime-local");
    line(html, typed, "left", "datetime-local");
    line(html, typed, "problem", "text");
    lines(html, typed, "done");
    lines(html, typed, "medicines");
    lines(html, typed, "devices");
    dispositions(html, typed);
    line(html, typed, "call-back", "tel");
    lines(html, typed, "advice");
    corrections(html, notes, typed);
    html.with("button", words.of("note.save"), "type", "submit", "id", "save-note").end();
  }

  private void line(Html html, TypedTreatment typed, String name, String type) {
    html.open("p", "class", "field").with("label", words.of("note." + name), "for", name);
    if (typed.wrong().containsKey(name)) {
      html.open(
          "input",
          "id",
          name,
          "name",
          name,
          "type",
          type,
          "autocomplete",
          "off",
          "value",
          typed.value(name),
          "aria-invalid",
          "true",
          "aria-describedby",
          "wrong");
    } else {
      html.open(
          "input",
          "id",
          name,
          "name",
          name,
          "type",
          type,
          "autocomplete",
          "off",
          "value",
          typed.value(name));
    }
    html.end();
  }

  private void lines(Html html, TypedTreatment typed, String name) {
    html.open("p", "class", "field").with("label", words.of("note." + name), "for", name);
    if (typed.wrong().containsKey(name)) {
      html.open(
          "textarea",
          "id",
          name,
          "name",
          name,
          "rows",
          "3",
          "aria-invalid",
          "true",
          "aria-describedby",
          "wrong");
    } else {
      html.open("textarea", "id", name, "name", name, "rows", "3");
    }
    // a line break right after the tag is not part of the text
    html.text("\n" + typed.value(name)).close().end();
  }

  private void dispositions(Html html, TypedTreatment typed) {
    html.open("fieldset", "class", "row").with("legend", words.of("note.disposition"));
    for (Treatment.Disposition one : Treatment.Disposition.values()) {
      boolean chosen = typed.value("disposition").equals(one.name());
      radio(html, "disposition", one.name(), words.of("disposition." + one.name()), chosen);
    }
    html.end();
  }

  /** Those whose place no other one took yet. */
  private void corrections(Html html, List<TreatmentNote> notes, TypedTreatment typed) {
    if (notes.isEmpty()) {
      return;
    }
    Set<UUID> replaced = new HashSet<>();
    notes.forEach(note -> note.corrects().ifPresent(replaced::add));
    html.open("fieldset").with("legend", words.of("note.kind"));
    String chosen = typed.value("corrects");
    radio(html, "corrects", "", words.of("note.kind.new"), chosen.isEmpty());
    for (TreatmentNote note : notes) {
      if (!replaced.contains(note.id())) {
        String id = note.id().toString();
        String title = words.of("note.kind.corrects", words.moment(note.writtenAt()), note.name());
        radio(html, "corrects", id, title, chosen.equals(id));
      }
    }
    html.end();
  }

  private static void radio(Html html, String name, String value, String title, boolean checked) {
    html.open("label", "class", "choice");
    if (checked) {
      html.open("input", "type", "radio", "name", name, "value", value, "checked", "");
    } else {
      html.open("input", "type", "radio", "name", name, "value", value);
    }
    html.text(title).end();
  }
}
