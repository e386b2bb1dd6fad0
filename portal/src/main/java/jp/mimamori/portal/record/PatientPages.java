package jp.mimamori.portal.record;

import com.vaadin.flow.component.html.Nav;
import java.util.List;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;

/** The pages that a grant opens, side by side; all lead on for the purpose that one came for. */
class PatientPages extends Nav {

  private static final long serialVersionUID = 1L;

  private static final List<String> PAGES =
      List.of("", "timeline", "checkups", "growth", "medicines");

  PatientPages(Sight sight, String here) {
    addClassName("kinds");
    setAriaLabel(getTranslation(sight.isReceived() ? "received.pages" : "patient.pages"));
    for (String page : PAGES) {
      String name = page.isEmpty() ? "summary" : page;
      Link link = new Link(sight.to(page), new Words("patient.pages." + name));
      link.setId("patient-" + name);
      if (page.equals(here)) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
