package jp.mimamori.portal.room;

import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Path;

/** Writes the approved pictures, small, and papers, each a link that opens it. */
final class FileHtml {

  private final Html html;
  private final RoomWords words;
  private final String address;
  private final Dataset approved;

  /**
   * @param address of the page, below which the files are
   */
  FileHtml(Html html, RoomWords words, String address, Dataset approved) {
    this.html = html;
    this.words = words;
    this.address = address;
    this.approved = approved;
  }

  /** The file that a doctor approved there, if any. */
  void write(Said said) {
    FileValue.parse(said.approved()).ifPresent(file -> link(file, described(said.path(), file)));
  }

  private void link(FileValue file, String described) {
    String whole = address + RoomFiles.address(file.id());
    String language = Tongue.tagOf(described);
    if (!file.type().isPicture()) {
      html.open("a", "href", whole).open("span", "lang", Tongue.tagOf(file.name()));
      html.text(file.name()).close().close();
      return;
    }
    String small = whole + RoomFiles.SMALL;
    html.open("a", "href", whole, "class", "photo", "title", words.of("file.open"));
    html.open("img", "src", small, "alt", described, "lang", language, "loading", "lazy");
    html.close();
  }

  /** What whoever entered it says of it, beside it in the same entry. */
  private String described(Path path, FileValue file) {
    String what = approved.value(new Path(path.text().replaceFirst("[.][a-z]+$", ".what")));
    return what.isEmpty() ? file.name() : what;
  }
}
