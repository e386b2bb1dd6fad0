package jp.mimamori.portal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.Candidate;
import jp.mimamori.emergency.Emergency;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.identity.Japan;

/** The page for which all the others are: two minutes, one sheet, in the order of need. */
final class SheetPage {

  private final RoomWords words;
  private final Frame frame;
  private final Emergency.Open open;
  private final Instant now;

  SheetPage(Visitor visitor, Emergency.Open open, Instant now) {
    this.words = visitor.words();
    this.frame = new Frame(visitor);
    this.open = open;
    this.now = now;
  }

  /** Names the access and nothing else. */
  static String address(UUID access) {
    return Frame.HERE + "/accesses/" + access;
  }

  String page() {
    return frame.page(words.of("sheet.title"), address(open.access().id()), density(), this::write);
  }

  private void write(Html html) {
    person(html);
    if (open.sheet().isEmpty()) {
      html.with("p", words.of("sheet.empty"), "class", "note", "id", "empty");
    }
    String here = address(open.access().id());
    FileHtml files = new FileHtml(html, words, here, open.sheet().approved());
    SaidHtml said = new SaidHtml(html, words, now, files);
    SheetTable table = new SheetTable(html, words, said);
    html.open("div", "class", "sheet");
    parts().forEach((part, all) -> part(html, part, all, table));
    new Confirmed(html, words, now).write(open.sheet());
    html.end();
    new WindowHtml(html, words).write(open.window());
    access(html);
  }

  private void person(Html html) {
    Candidate person = open.person();
    html.open("section", "class", "person", "aria-labelledby", "name");
    html.with("h2", person.name(), "id", "name", "lang", Tongue.tagOf(person.name()));
    html.open("p").with("span", person.kana(), "lang", Tongue.tagOf(person.kana()));
    html.text(" " + person.bornOn() + " · ");
    html.open("strong").text(words.age(person.bornOn(), Japan.dayOf(now))).close();
    html.text(" · " + words.of("sex." + person.sex().code())).end().end();
  }

  private Map<Part, List<Said>> parts() {
    Map<Part, List<Said>> parts = new EnumMap<>(Part.class);
    Sheet sheet = open.sheet();
    for (Path path : sheet.paths()) {
      parts.computeIfAbsent(Part.of(path), part -> new ArrayList<>()).add(Said.of(sheet, path));
    }
    return parts;
  }

  private void part(Html html, Part part, List<Said> all, SheetTable table) {
    String id = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    String title = words.of("part." + id);
    html.with("h2", title, "id", id + "-title");
    table.write(title, all);
    html.end();
  }

  /** Until when it holds, who looks, how it ends. */
  private void access(Html html) {
    EmergencyAccess access = open.access();
    html.open("section", "class", "access noprint", "aria-labelledby", "access");
    html.with("h2", words.of("access.title"), "id", "access");
    html.with("p", words.of("access.until", words.moment(access.endsAt())), "id", "until");
    html.open("p").text(words.of("access.who") + " ");
    html.with("span", access.name(), "lang", Tongue.tagOf(access.name()));
    html.with("span", access.institutionName(), "lang", Tongue.tagOf(access.institutionName()));
    html.text(" · " + words.of("reason." + access.reason().name())).end();
    html.with("p", words.of("access.guardians"));
    html.with("p", words.of("access.review", words.moment(access.reviewBy())));
    html.with("p", words.of("access.lock"));
    if (frame.isPhysicians()) {
      html.open("p")
          .with("a", words.of("note.open"), "href", TreatmentPage.address(access.id()))
          .end();
    }
    frame.button(html, address(access.id()) + "/end", words.of("access.end"), "end");
    html.end();
    html.open("p", "class", "onlyprint");
    html.text(
        words.of(
            "access.printed",
            words.moment(now),
            access.name() + " " + access.institutionName(),
            words.moment(access.endsAt())));
    html.end();
  }

  /** The more there is, the smaller it is printed: one sheet is what is asked for. */
  private String density() {
    int characters =
        open.sheet().paths().stream()
            .mapToInt(
                path ->
                    30
                        + open.sheet().approved().value(path).length()
                        + open.sheet().newer().value(path).length())
            .sum();
    int rows = open.window().parts().values().stream().mapToInt(WindowHtml::printed).sum();
    int all = characters + 40 * rows;
    return all > 5_500 ? "densest" : all > 2_500 ? "dense" : "";
  }
}
