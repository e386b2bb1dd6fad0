package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The pages of one place, side by side; the one it stands on is marked. */
public class SubPlaces extends Nav {

  private static final long serialVersionUID = 1L;

  /**
   * @param name begins the ids of the links and the keys of their texts
   * @param paths of the pages
   * @param here path of the page this stands on; empty on a page below them
   */
  public SubPlaces(String name, List<String> paths, String here) {
    addClassName("kinds");
    setAriaLabel(getTranslation(name));
    for (String path : paths) {
      Link link = new Link(path, new Words(name + "." + path.replace('/', '.')));
      link.setId(name + "-" + path.replace('/', '-'));
      if (path.equals(here)) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
