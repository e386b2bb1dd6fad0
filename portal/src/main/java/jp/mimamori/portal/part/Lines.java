package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Span;

/** Text of several lines, as text. */
public class Lines extends Span {

  private static final long serialVersionUID = 1L;

  public Lines(String text) {
    super(text);
    addClassName("lines");
  }
}
