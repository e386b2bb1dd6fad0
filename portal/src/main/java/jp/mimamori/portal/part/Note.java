package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence that has to be noticed, said to screen readers when it appears. */
public class Note extends Div {

  private static final long serialVersionUID = 1L;

  /** What a note is about; each has a sign of its own, so that colour is not needed. */
  public enum Kind {
    DONE,
    ATTENTION,
    PROBLEM
  }

  public Note(Kind kind, String sentence) {
    this(kind, new Span(sentence));
  }

  public Note(Kind kind, Component sentence) {
    add(sentence);
    addClassNames("note", kind.name().toLowerCase(java.util.Locale.ROOT));
    getElement().setAttribute("role", kind == Kind.PROBLEM ? "alert" : "status");
  }
}
