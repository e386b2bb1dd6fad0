package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.portal.part.Entries;

/** The marks on the body as they stand: pictures of the sides that have some, and words. */
class MarkSheet extends Div {

  private static final long serialVersionUID = 1L;

  MarkSheet(List<Path> paths, Sheet sheet, Told told) {
    List<Mark> marks =
        Mark.of(
            paths,
            path ->
                sheet.latest().at(path).or(() -> sheet.approved().at(path)).isPresent()
                    ? sheet
                        .latest()
                        .at(path)
                        .or(() -> sheet.approved().at(path))
                        .orElseThrow()
                        .value()
                    : "");
    Div pictures = new Div();
    pictures.addClassName("body-pictures");
    Zone.SIDES.stream()
        .filter(side -> marks.stream().anyMatch(mark -> mark.side().equals(side)))
        .forEach(side -> pictures.add(new BodyPicture(side, marks, told)));
    Entries entries = new Entries();
    for (Mark mark : marks) {
      Div what = new Div(new Standing(Mark.path(mark.number(), "kind"), sheet, told));
      Path note = Mark.path(mark.number(), "note");
      if (paths.contains(note)) {
        what.add(new Standing(note, sheet, told));
      }
      String where = mark.where(told.labels(), told.locale());
      entries.entry(getTranslation("body.mark.heading", mark.number(), where), what);
    }
    add(pictures, entries);
  }
}
