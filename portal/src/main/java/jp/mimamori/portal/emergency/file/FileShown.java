package jp.mimamori.portal.emergency.file;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import jp.mimamori.emergency.FileValue;

/** A picture, small, that leads to itself; a paper as a link that hands it out. */
public class FileShown extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param words what it shows, for whoever does not see it
   */
  public FileShown(FileAccess access, FileValue file, String words) {
    addClassName("file-shown");
    if (file.type().isPicture()) {
      Image image = new Image();
      image.setSrc(access.small(file));
      image.setAlt(words.isBlank() ? file.name() : words);
      image.getElement().setAttribute("loading", "lazy");
      Anchor whole = new Anchor();
      whole.setHref(access.bytes(file));
      whole.setTarget(AnchorTarget.BLANK);
      whole.add(image);
      add(whole);
      return;
    }
    Anchor link = new Anchor();
    link.setText(file.name());
    link.setHref(access.bytes(file));
    link.getElement().setAttribute("download", true);
    add(link);
  }
}
