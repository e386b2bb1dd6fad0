package jp.mimamori.portal.room;

import java.time.Instant;
import java.util.List;
import jp.mimamori.consent.EmergencyAccess;

/** Looking for somebody, by what is known or by the card; and what one has open already. */
final class SearchPage {

  private static final int MOST_OPEN = 10;

  private final Visitor visitor;
  private final RoomWords words;
  private final Frame frame;

  SearchPage(Visitor visitor) {
    this.visitor = visitor;
    this.words = visitor.words();
    this.frame = new Frame(visitor);
  }

  /**
   * The page.
   *
   * @param note key of a sentence about the search before; empty for none
   * @param mine what the visitor opened, newest first
   * @param toWrite of those the ones by which what was done may be written
   */
  String page(
      Wanted wanted,
      String note,
      List<EmergencyAccess> mine,
      List<EmergencyAccess> toWrite,
      Instant now) {
    return frame.page(
        words.of("search.title"),
        Frame.HERE,
        "",
        html -> {
          html.with("p", words.of("search.lead"));
          if (!note.isEmpty()) {
            html.with("p", words.of(note), "role", "alert", "class", "note", "id", "note");
          }
          FormFields fields = new FormFields(html, words, wanted.wrong(), wanted::value);
          fields.problem();
          form(html, fields);
          open(html, mine.stream().filter(one -> one.isOpen(now)).limit(MOST_OPEN).toList());
          toWrite(html, toWrite);
        });
  }

  private void form(Html html, FormFields fields) {
    frame.form(html, Frame.HERE + "/search");
    fields.line(words.of("search.born"), "born", "text");
    html.open("fieldset").with("legend", words.of("search.by-person"));
    fields.line(words.of("search.name"), "name", "text");
    sexes(html, fields);
    fields.line(words.of("search.hint"), "hint", "text");
    html.with(
        "button",
        words.of("search.do"),
        "type",
        "submit",
        "name",
        "by",
        "value",
        "person",
        "id",
        "search-person");
    html.end();
    html.open("fieldset").with("legend", words.of("search.by-card"));
    for (String part : new String[] {"insurer", "symbol", "number", "branch"}) {
      fields.line(words.of("search." + part), part, "text");
    }
    html.with(
        "button",
        words.of("search.do-card"),
        "type",
        "submit",
        "name",
        "by",
        "value",
        "card",
        "id",
        "search-card");
    html.end();
    html.open("fieldset").with("legend", words.of("search.for-the-family"));
    html.with("p", words.of("search.for-the-family.why"));
    fields.line(words.of("search.place"), "place", "text");
    fields.line(words.of("search.call-back"), "call-back", "tel");
    html.end().end();
  }

  private void sexes(Html html, FormFields fields) {
    html.open("fieldset", "class", "row").with("legend", words.of("search.sex"));
    for (String sex : new String[] {"female", "male", "unknown"}) {
      fields.radio(words.of("sex." + sex), "sex", sex);
    }
    html.end();
  }

  private void toWrite(Html html, List<EmergencyAccess> accesses) {
    if (accesses.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "note-title");
    html.with("h2", words.of("note.open"), "id", "note-title").open("ul");
    for (EmergencyAccess one : accesses) {
      html.open("li")
          .with(
              "a",
              words.of("note.open.one", words.moment(one.openedAt())),
              "href",
              TreatmentPage.address(one.id()));
      if (!one.place().isEmpty()) {
        html.text(" · ").with("span", one.place(), "lang", Tongue.tagOf(one.place()));
      }
      html.end();
    }
    html.end().end();
  }

  private void open(Html html, List<EmergencyAccess> open) {
    if (open.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "open-title");
    html.with("h2", words.of("open.title"), "id", "open-title").open("ul");
    for (EmergencyAccess one : open) {
      html.open("li")
          .with(
              "a",
              words.of("open.one", words.moment(one.openedAt()), words.moment(one.endsAt())),
              "href",
              SheetPage.address(one.id()));
      html.end();
    }
    html.end().end();
  }
}
