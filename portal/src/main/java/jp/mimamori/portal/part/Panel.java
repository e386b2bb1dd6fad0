package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page that belongs together, with or without a heading. */
public class Panel extends Section {

  private static final long serialVersionUID = 1L;

  public Panel(Component... content) {
    addClassName("panel");
    add(content);
  }

  /** Under words of a record, a name or a day. */
  public Panel(String heading, Component... content) {
    this(new H2(heading));
    add(content);
  }

  /** Under words of the portal. */
  public static Panel titled(String key, Component... content) {
    Panel panel = new Panel(new H2(new Words(key)));
    panel.add(content);
    return panel;
  }
}
