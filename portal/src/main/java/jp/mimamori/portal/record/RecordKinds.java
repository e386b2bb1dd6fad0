package jp.mimamori.portal.record;

import com.vaadin.flow.component.html.Nav;
import java.util.List;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Words;

/** The pages that show records: all of them, checkups, medicines, and the one that adds some. */
public class RecordKinds extends Nav {

  private static final long serialVersionUID = 1L;

  private static final List<String> PATHS =
      List.of("records", "records/checkups", "records/medicines", "records/add");

  /**
   * @param here path of the page this stands on
   */
  public RecordKinds(String here) {
    addClassName("kinds");
    setAriaLabel(getTranslation("kinds"));
    for (String path : PATHS) {
      Link link = new Link(path, new Words("kinds." + path.replace('/', '.')));
      link.setId("kinds-" + path.replace('/', '-'));
      if (path.equals(here)) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
