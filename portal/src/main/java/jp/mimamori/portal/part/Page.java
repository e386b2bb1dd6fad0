package jp.mimamori.portal.part;

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
    H1 heading = new H1(new Words(key));
    // reached by the focus when the page opens, never by the tab key
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading);
  }

  /** A paragraph of the portal's own words. */
  protected static Paragraph say(String key, Object... arguments) {
    return new Paragraph(new Words(key, arguments));
  }

  /** Likewise: the one sentence that answers what somebody came for. */
  protected static Paragraph answer(String key, Object... arguments) {
    Paragraph answer = say(key, arguments);
    answer.addClassName("answer");
    return answer;
  }

  /** Likewise: what explains, for whoever wants to know. */
  protected static Paragraph quiet(String key, Object... arguments) {
    Paragraph quiet = say(key, arguments);
    quiet.addClassName("quiet");
    return quiet;
  }

  protected final String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? "Mimamori" : title + " | Mimamori";
  }

  /** A paragraph of words that come from data, never markup. */
  protected static Paragraph words(String text, String... classes) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassNames(classes);
    return paragraph;
  }
}
