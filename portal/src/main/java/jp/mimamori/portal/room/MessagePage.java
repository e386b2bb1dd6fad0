package jp.mimamori.portal.room;

/** A page that says what happened and what to do now. */
final class MessagePage {

  private final RoomWords words;
  private final Frame frame;

  MessagePage(Visitor visitor) {
    this.words = visitor.words();
    this.frame = new Frame(visitor);
  }

  /**
   * The page.
   *
   * @param key of its heading; with {@code .do} of what to do, in lines
   */
  String page(String key, Object... arguments) {
    return frame.page(
        words.of(key),
        "",
        "",
        html -> {
          words.of(key + ".do", arguments).lines().forEach(line -> html.with("p", line));
          html.open("p").with("a", words.of("nav.search"), "href", Frame.HERE).end();
        });
  }
}
