package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page: a title, an answer, then what the answer rests on. */
public class Page extends Main implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private String title = "";

  protected Page() {
    setId("main");
    addClassName("page");
  }

  /** Begins anew, under a title from the texts. */
  protected final void begin(String key) {
    removeAll();
    title = t(key);
    add(new H1(title));
  }

  /** The one sentence that answers what somebody came for. */
  protected final void answer(String sentence) {
    Paragraph answer = new Paragraph(sentence);
    answer.addClassName("answer");
    add(answer);
  }

  protected final String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? "Mimamori" : title + " | Mimamori";
  }

  /** A paragraph of words that come from the texts or from data, never markup. */
  protected static Paragraph words(String text, String... classes) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassNames(classes);
    return paragraph;
  }

  protected final Component empty(String sentence, Component button) {
    Panel panel = new Panel(words(sentence), button);
    panel.addClassName("empty");
    return panel;
  }
}
