package jp.mimamori.portal.room;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import org.jspecify.annotations.Nullable;

/** Who confirmed when, who approved, and whether something waits. */
final class Confirmed {

  private final Html html;
  private final RoomWords words;
  private final Instant now;

  Confirmed(Html html, RoomWords words, Instant now) {
    this.html = html;
    this.words = words;
    this.now = now;
  }

  void write(Sheet sheet) {
    html.open("section", "id", "confirmed", "aria-labelledby", "confirmed-title");
    html.with("h2", words.of("part.confirmed"), "id", "confirmed-title").open("ul");
    stamp("confirmed.approved", sheet.approval());
    if (sheet.approval() == null) {
      html.with("li", words.of("confirmed.nobody-approved"), "class", "newer");
    }
    stamp("confirmed.waiting", sheet.waiting());
    last(sheet).forEach((name, at) -> line("confirmed.by", name, at));
    html.end().end();
  }

  /** Of everybody who confirmed something the last time. */
  private static Map<String, Instant> last(Sheet sheet) {
    Map<String, Instant> last = new TreeMap<>();
    sheet
        .latest()
        .entries()
        .values()
        .forEach(
            entry ->
                last.merge(
                    entry.confirmed().by(),
                    entry.confirmed().at(),
                    (one, other) -> one.isAfter(other) ? one : other));
    last.remove("");
    return last;
  }

  private void stamp(String key, @Nullable Stamp stamp) {
    if (stamp != null) {
      String by =
          stamp.institution().isEmpty() ? stamp.by() : stamp.by() + " " + stamp.institution();
      line(key, by, stamp.at());
    }
  }

  private void line(String key, String name, Instant at) {
    html.open("li").text(words.of(key) + " ");
    html.open("span", "lang", Tongue.tagOf(name)).text(name).close();
    html.text(" ").open("time", "datetime", at.toString());
    html.text(words.moment(at) + " (" + words.ago(at, now) + ")").close().end();
  }
}
