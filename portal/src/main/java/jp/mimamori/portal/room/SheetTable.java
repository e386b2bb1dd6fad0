package jp.mimamori.portal.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of a part as tables: one place a row, entries of a list a row each, awake beside
 * asleep.
 */
final class SheetTable {

  private static final String AWAKE = "vitals.awake.";
  private static final String ASLEEP = "vitals.asleep.";

  private final Html html;
  private final RoomWords words;
  private final SaidHtml said;

  SheetTable(Html html, RoomWords words, SaidHtml said) {
    this.html = html;
    this.words = words;
    this.said = said;
  }

  /**
   * The tables of a part.
   *
   * @param title of the part, by which the table of its single places is called
   */
  void write(String title, List<Said> part) {
    Map<String, List<Said>> groups = new LinkedHashMap<>();
    part.forEach(one -> groups.computeIfAbsent(group(one), key -> new ArrayList<>()).add(one));
    groups.forEach(
        (group, rows) -> {
          if (group.startsWith("care.")) {
            care(group, rows);
          } else if (group.equals("vitals")) {
            vitals(rows);
          } else if (group.equals("marks.*")) {
            new BodyHtml(html, words).write(rows);
            list(group, rows.stream().filter(one -> !BodyHtml.isDrawn(one)).toList());
          } else if (group.endsWith("*")) {
            list(group, rows);
          } else {
            singles(title, "hidden", rows);
          }
        });
  }

  /** What stands in one table. */
  private static String group(Said one) {
    String key = one.path().key();
    String care = Part.care(one.path());
    if (!care.isEmpty()) {
      return care;
    }
    if (key.startsWith("vitals.")) {
      return "vitals";
    }
    return key.contains("*") ? key.substring(0, key.indexOf('*') + 1) : "";
  }

  private void care(String care, List<Said> rows) {
    List<Said> details = rows.stream().filter(one -> !one.path().text().equals(care)).toList();
    List<Said> ticks = rows.stream().filter(one -> one.path().text().equals(care)).toList();
    boolean onlyTick = details.isEmpty() || ticks.stream().anyMatch(one -> one.newer() != null);
    singles(words.of("field." + care), "care", onlyTick ? rows : details);
  }

  private void singles(String caption, String look, List<Said> rows) {
    html.open("table").with("caption", caption, "class", look);
    head(words.of("column.what"), words.of("column.value"), words.of("column.confirmed"));
    for (Said one : rows) {
      html.open("tr").with("th", words.of("field." + one.path().key()), "scope", "row");
      html.open("td");
      said.value(one);
      html.close().open("td", "class", "age");
      said.age(List.of(one));
      html.close().end();
    }
    html.end().end();
  }

  private void list(String group, List<Said> rows) {
    Map<Integer, List<Said>> entries = new LinkedHashMap<>();
    rows.forEach(
        one -> entries.computeIfAbsent(one.path().entry(), key -> new ArrayList<>()).add(one));
    html.open("table").with("caption", words.of("list." + group));
    head(words.of("column.what"), words.of("column.more"), words.of("column.confirmed"));
    for (List<Said> entry : entries.values()) {
      html.open("tr").open("th", "scope", "row");
      if (group.equals("marks.*")) {
        html.text(entry.get(0).path().entry() + " ");
      }
      said.value(entry.get(0));
      html.close().open("td");
      for (Said detail : entry.subList(1, entry.size())) {
        html.open("p").open("span", "class", "label");
        html.text(words.of("field." + detail.path().key())).close().text(" ");
        said.value(detail);
        html.close();
      }
      html.close().open("td", "class", "age");
      said.age(entry);
      html.close().end();
    }
    html.end().end();
  }

  private void vitals(List<Said> rows) {
    Map<String, Said> all = new LinkedHashMap<>();
    rows.forEach(one -> all.put(one.path().text(), one));
    List<String> signs =
        rows.stream()
            .map(one -> one.path().text().replaceFirst("^vitals[.][a-z]+[.]", ""))
            .distinct()
            .toList();
    html.open("table", "class", "vitals").with("caption", words.of("vitals.caption"));
    head(words.of("column.what"), words.of("vitals.awake"), words.of("vitals.asleep"));
    for (String sign : signs) {
      html.open("tr").with("th", words.of("field.vitals." + sign), "scope", "row");
      cell(all.get(AWAKE + sign));
      cell(all.get(ASLEEP + sign));
      html.end();
    }
    html.end().end();
  }

  private void cell(@Nullable Said one) {
    html.open("td");
    if (one != null) {
      said.value(one);
      html.text(" ").open("span", "class", "age");
      said.age(List.of(one));
      html.close();
    }
    html.close();
  }

  private void head(String... columns) {
    html.open("thead").open("tr");
    for (String column : columns) {
      html.open("th", "scope", "col").text(column).close();
    }
    html.close().close().open("tbody");
  }
}
