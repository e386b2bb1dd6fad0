package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** A link inside the portal; the router follows it without loading the page anew. */
public class Link extends Anchor {

  private static final long serialVersionUID = 1L;

  /**
   * @param path of the page, without a slash in front
   */
  public Link(String path, String text) {
    super("/" + path, text);
    getElement().setAttribute("router-link", true);
  }

  public Link(String path, Component... content) {
    this(path, "");
    removeAll();
    add(content);
  }

  /** Leads to a page beside the portal's own, which the router does not know. */
  public Link beside() {
    getElement().removeAttribute("router-link").setAttribute("router-ignore", true);
    return this;
  }

  /** Looks like a button that does something, since following it begins something. */
  public Link asButton() {
    addClassName("button-link");
    return this;
  }
}
