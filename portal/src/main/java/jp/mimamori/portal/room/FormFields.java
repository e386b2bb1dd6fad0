package jp.mimamori.portal.room;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fields of a form: what was typed stands in them again, and one that is wrong says so. */
final class FormFields {

  /** Of the list at the top that says what is wrong. */
  private static final String WRONG = "wrong";

  private final Html html;
  private final RoomWords words;
  private final Map<String, String> wrong;
  private final UnaryOperator<String> typed;

  /**
   * @param wrong keys of what is said of fields, by the name of the field
   * @param typed what was typed into the field of a name; empty when nothing was
   */
  FormFields(Html html, RoomWords words, Map<String, String> wrong, UnaryOperator<String> typed) {
    this.html = html;
    this.words = words;
    this.wrong = wrong;
    this.typed = typed;
  }

  /** What is wrong, each once; nothing when nothing is. */
  void problem() {
    if (wrong.isEmpty()) {
      return;
    }
    html.open("div", "role", "alert", "class", "note", "id", WRONG);
    html.with("p", words.of("wrong")).open("ul");
    wrong.values().stream().distinct().forEach(why -> html.with("li", words.of(why)));
    html.end().end();
  }

  void line(String label, String name, String type) {
    begin(label, name);
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
        typed.apply(name),
        "aria-invalid",
        ifWrong(name, "true"),
        "aria-describedby",
        ifWrong(name, WRONG));
    html.end();
  }

  void lines(String label, String name) {
    begin(label, name);
    html.open(
        "textarea",
        "id",
        name,
        "name",
        name,
        "rows",
        "3",
        "aria-invalid",
        ifWrong(name, "true"),
        "aria-describedby",
        ifWrong(name, WRONG));
    // a line break right after the tag is not part of the text
    html.text("\n" + typed.apply(name)).close().end();
  }

  /** One of several of the same name. */
  void radio(String label, String name, String value) {
    String checked = typed.apply(name).equals(value) ? "" : null;
    html.open("label", "class", "choice");
    html.open("input", "type", "radio", "name", name, "value", value, "checked", checked);
    html.text(label).end();
  }

  private void begin(String label, String name) {
    html.open("p", "class", "field").with("label", label, "for", name);
  }

  private @Nullable String ifWrong(String name, String value) {
    return wrong.containsKey(name) ? value : null;
  }
}
