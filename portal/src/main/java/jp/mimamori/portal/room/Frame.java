package jp.mimamori.portal.room;

import java.util.function.Consumer;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;

/** What stands around each of these pages: language, who looks, the way out. */
final class Frame {

  static final String HERE = "/emergency-room";

  private final Visitor visitor;
  private final RoomWords words;

  Frame(Visitor visitor) {
    this.visitor = visitor;
    this.words = visitor.words();
  }

  /**
   * A page.
   *
   * @param path by which it is reached again in another language; empty where it is not
   * @param density how small it is printed
   */
  String page(String title, String path, String density, Consumer<Html> content) {
    Html html = new Html();
    if (density.isEmpty()) {
      html.open("html", "lang", words.tongue().tag()).open("head");
    } else {
      html.open("html", "lang", words.tongue().tag(), "class", density).open("head");
    }
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.with("title", title + " · Mimamori").style(Style.CSS).end();
    html.open("body");
    if (visitor.demo()) {
      html.open(
          "div",
          "id",
          "demo-banner",
          "class",
          "demo",
          "role",
          "region",
          "aria-label",
          words.of("demo.label"));
      html.text(words.of("demo")).end();
    }
    header(html, path);
    html.open("main", "id", "main");
    html.with("h1", title);
    content.accept(html);
    html.end().end().end();
    return html.page();
  }

  private void header(Html html, String path) {
    Caller caller = visitor.caller();
    Affiliation works = caller.affiliation();
    html.open("header", "class", "noprint");
    html.open("nav", "aria-label", words.of("nav"));
    html.with("a", words.of("nav.search"), "href", HERE);
    html.with("a", words.of("nav.portal"), "href", "/staff").end();
    if (!path.isEmpty()) {
      languages(html, path);
    }
    html.open("p", "class", "who");
    html.with("span", caller.name(), "lang", Tongue.tagOf(caller.name()));
    if (works != null) {
      html.with("span", works.institutionName(), "lang", Tongue.tagOf(works.institutionName()));
    }
    html.end();
    html.open("div", "class", "out");
    button(html, HERE + "/lock", words.of("lock"), "lock-now");
    button(html, HERE + "/sign-out", words.of("sign-out"), "sign-out");
    html.end().end();
  }

  private void languages(Html html, String path) {
    html.open("nav", "aria-label", words.of("languages"), "class", "languages");
    for (Tongue tongue : Tongue.values()) {
      String address = path + "?" + Visitor.LANGUAGE + "=" + tongue.code();
      if (tongue == words.tongue()) {
        html.open("a", "href", address, "lang", tongue.tag(), "aria-current", "true");
      } else {
        html.open("a", "href", address, "lang", tongue.tag(), "hreflang", tongue.tag());
      }
      html.text(tongue.ownName()).close().text(" ");
    }
    html.end();
  }

  /** Whether a physician looks, who adds what was done. */
  boolean isPhysicians() {
    Affiliation works = visitor.caller().affiliation();
    return works != null && works.profession().isAnyPhysician();
  }

  /** A form of one button. */
  void button(Html html, String action, String text, String id) {
    form(html, action);
    html.with("button", text, "type", "submit", "id", id).end();
  }

  /** Begins a form, which others' pages cannot send. */
  void form(Html html, String action) {
    html.open("form", "method", "post", "action", action);
    hidden(html, FormToken.FIELD, visitor.token().text());
  }

  static void hidden(Html html, String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }
}
