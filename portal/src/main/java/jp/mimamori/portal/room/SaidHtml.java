package jp.mimamori.portal.room;

import java.time.Instant;
import java.util.List;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Field;

/** Writes what is said of places: the approved value, what is newer, how old it is. */
final class SaidHtml {

  private final Html html;
  private final RoomWords words;
  private final Instant now;
  private final Value value;
  private final FileHtml files;

  SaidHtml(Html html, RoomWords words, Instant now, FileHtml files) {
    this.html = html;
    this.words = words;
    this.now = now;
    this.value = new Value(words);
    this.files = files;
  }

  /** The approved value, and what is newer, so marked. */
  void value(Said said) {
    Change newer = said.newer();
    if (said.field().kind() == Field.Kind.FILE) {
      files.write(said);
    } else if (!said.approved().isEmpty()) {
      value.write(html, said.field(), said.approved());
    }
    if (newer == null) {
      return;
    }
    html.text(" ").open("span", "class", "newer");
    String mark = said.approved().isEmpty() ? "unapproved" : "unapproved.newer";
    html.open("b").text(words.of(mark)).close().text(" ");
    if (newer.after().isEmpty()) {
      html.text(words.of("unapproved.removed"));
    } else {
      value.write(html, said.field(), newer.after());
      if (said.field().kind() == Field.Kind.FILE) {
        html.text(" " + words.of("file.closed"));
      }
    }
    if (said.newerSaid() != null) {
      Instant at = said.newerSaid().at();
      html.text(" ").open("time", "datetime", at.toString(), "class", "age");
      html.text(words.ago(at, now)).close();
    }
    html.close();
  }

  /** How long ago the oldest of these was confirmed; amber when it is to be confirmed again. */
  void age(List<Said> row) {
    boolean overdue = row.stream().anyMatch(Said::overdue);
    Said.oldest(row)
        .ifPresent(
            at -> {
              html.open("time", "datetime", at.toString()).text(words.ago(at, now)).close();
              if (overdue) {
                html.text(" ").open("b", "class", "overdue").text(words.of("overdue")).close();
              }
            });
  }
}
