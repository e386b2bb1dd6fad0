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
          FormFields fields = new FormFields(html, words, typed.wrong(), typed::value);
          fields.problem();
          form(html, here, open.notes(), fields);
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

  private void form(Html html, String here, List<TreatmentNote> notes, FormFields fields) {
    frame.form(html, here);
    fields.line(words.of("note.born"), "born", "text");
    fields.line(words.of("note.arrived"), "arrived", "datetime-local");
    fields.line(words.of("note.left"), "left", "datetime-local");
    fields.line(words.of("note.problem"), "problem", "text");
    fields.lines(words.of("note.done"), "done");
    fields.lines(words.of("note.medicines"), "medicines");
    fields.lines(words.of("note.devices"), "devices");
    dispositions(html, fields);
    fields.line(words.of("note.call-back"), "call-back", "tel");
    fields.lines(words.of("note.advice"), "advice");
    corrections(html, notes, fields);
    html.with("button", words.of("note.save"), "type", "submit", "id", "save-note").end();
  }

  private void dispositions(Html html, FormFields fields) {
    html.open("fieldset", "class", "row").with("legend", words.of("note.disposition"));
    for (Treatment.Disposition one : Treatment.Disposition.values()) {
      fields.radio(words.of("disposition." + one.name()), "disposition", one.name());
    }
    html.end();
  }

  /** Those whose place no other one took yet. */
  private void corrections(Html html, List<TreatmentNote> notes, FormFields fields) {
    if (notes.isEmpty()) {
      return;
    }
    Set<UUID> replaced = new HashSet<>();
    notes.forEach(note -> note.corrects().ifPresent(replaced::add));
    html.open("fieldset").with("legend", words.of("note.kind"));
    fields.radio(words.of("note.kind.new"), "corrects", "");
    for (TreatmentNote note : notes) {
      if (!replaced.contains(note.id())) {
        String title = words.of("note.kind.corrects", words.moment(note.writtenAt()), note.name());
        fields.radio(title, "corrects", note.id().toString());
      }
    }
    html.end();
  }
}
