package jp.mimamori.portal.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.emergency.BodySvg;
import jp.mimamori.portal.emergency.Mark;

/**
 * The body from each side that has an approved mark. The table below says the same in words, and
 * what is not approved yet.
 */
final class BodyHtml {

  private final Html html;
  private final RoomWords words;

  BodyHtml(Html html, RoomWords words) {
    this.html = html;
    this.words = words;
  }

  /**
   * Whether it says where on the picture a mark is, in percent: that is drawn, not read, but for
   * where somebody moved a mark and no doctor approved it.
   */
  static boolean isDrawn(Said one) {
    String key = one.path().key();
    return (key.endsWith(".x") || key.endsWith(".y"))
        && (one.newer() == null || one.approved().isEmpty());
  }

  void write(List<Said> rows) {
    Map<Path, String> approved = new HashMap<>();
    rows.forEach(one -> approved.put(one.path(), one.approved()));
    List<Mark> marks = Mark.of(approved.keySet(), path -> approved.getOrDefault(path, ""));
    if (marks.isEmpty()) {
      return;
    }
    html.open("div", "class", "body", "aria-hidden", "true");
    for (String side : List.of("front", "back", "left", "right")) {
      List<Mark> here = marks.stream().filter(mark -> mark.side().equals(side)).toList();
      if (!here.isEmpty()) {
        html.open("figure").drawing(BodySvg.of(side, here));
        html.with("figcaption", words.choice("marks.*.side", side)).end();
      }
    }
    html.end();
  }
}
