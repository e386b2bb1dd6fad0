package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Paragraph;

/** Stands where nothing is: one sentence, and the one thing that can be done about it. */
public class Empty extends Panel {

  private static final long serialVersionUID = 1L;

  /** Nothing can be done about it here. */
  public Empty(Words sentence) {
    super(new Paragraph(sentence));
    addClassName("empty");
  }

  public Empty(Words sentence, Link action) {
    this(sentence);
    add(action.asButton());
  }
}
