package jp.mimamori.portal.shell;

import com.vaadin.flow.component.html.Span;
import jp.mimamori.portal.part.Link;

/** Leads to the notices, and says how many were not read. */
class Bell extends Link {

  private static final long serialVersionUID = 1L;

  /** The most that has room. */
  private static final int MOST = 99;

  Bell(int unread) {
    super("notices", icon());
    setId("bell");
    addClassName("bell");
    if (unread == 0) {
      setAriaLabel(getTranslation("bell.none"));
      return;
    }
    Span count = new Span(unread > MOST ? MOST + "+" : Integer.toString(unread));
    count.addClassName("bell-count");
    count.getElement().setAttribute("aria-hidden", "true");
    add(count);
    setAriaLabel(getTranslation("bell", count.getText()));
  }

  private static Span icon() {
    Span icon = new Span();
    icon.addClassNames("place-icon", "bell-icon");
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
