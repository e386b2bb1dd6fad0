package jp.mimamori.portal.room;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.consent.WindowKind;
import jp.mimamori.emergency.WindowSheet;

/** The other records of late, below the dataset: what is there, by kind, newest first. */
final class WindowHtml {

  /** How many rows of a kind the style sheet lets come onto paper. */
  private static final int PRINTED = 6;

  private final Html html;
  private final RoomWords words;

  WindowHtml(Html html, RoomWords words) {
    this.html = html;
    this.words = words;
  }

  /** How many rows of it come onto paper. */
  static int printed(WindowSheet.Part part) {
    return Math.min(PRINTED, part.rows().size());
  }

  void write(WindowSheet window) {
    html.open("section", "id", "window", "class", "window", "aria-labelledby", "window-title");
    html.with("h2", words.of("window.title"), "id", "window-title");
    html.with("p", words.of(window.isEmpty() ? "window.empty" : "window.lead"));
    window.parts().entrySet().stream()
        .filter(each -> !each.getValue().rows().isEmpty())
        .forEach(this::part);
    if (!window.checkups().isEmpty()) {
      html.open("p", "id", "window-checkups").open("b");
      html.text(words.of("window.CHECKUPS", window.checkupsFrom())).close().text(" ");
      html.text(
          window.checkups().stream()
              .map(checkup -> checkup.day().toString())
              .distinct()
              .collect(Collectors.joining(", ")));
      html.end();
    }
    if (window.parts().values().stream().anyMatch(part -> part.rows().size() > PRINTED)) {
      html.with("p", words.of("window.printed", PRINTED), "class", "onlyprint");
    }
    html.end();
  }

  private void part(Map.Entry<WindowKind, WindowSheet.Part> each) {
    WindowSheet.Part part = each.getValue();
    String kind = each.getKey().name();
    html.open("table", "id", "window-" + kind.toLowerCase(Locale.ROOT));
    html.with("caption", words.of("window." + kind, part.from()));
    html.open("thead").open("tr");
    for (String column : new String[] {"day", "what", "where"}) {
      html.open("th", "scope", "col").text(words.of("window." + column)).close();
    }
    html.close().close().open("tbody");
    part.rows().forEach(this::row);
    html.end().end();
    if (part.more()) {
      html.with("p", words.of("window.more", part.rows().size()));
    }
  }

  private void row(WindowSheet.Row row) {
    html.open("tr").open("th", "scope", "row").text(row.day().toString()).close();
    html.open("td").open("span", "lang", Tongue.tagOf(row.title())).text(row.title()).close();
    if (!row.detail().isEmpty()) {
      html.text(" ");
      html.open("span", "class", "label", "lang", Tongue.tagOf(row.detail()));
      html.text(row.detail()).close();
    }
    html.close().open("td", "class", "age", "lang", Tongue.tagOf(row.origin()));
    html.text(row.origin()).close().end();
  }
}
