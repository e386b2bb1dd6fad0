package jp.mimamori.portal.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Shows the next part of a long list, and says to those who cannot see it that it came. */
public class More extends Div {

  private static final long serialVersionUID = 1L;

  private final Button button = new Button();
  private final Span said = new Span();

  /**
   * @param id of the button
   * @param next loads the next part
   */
  public More(String id, Runnable next) {
    addClassName("more");
    button.setId(id);
    button.setText(getTranslation("timeline.more"));
    button.addClickListener(click -> next.run());
    said.addClassName("unseen");
    said.getElement().setAttribute("role", "status");
    add(button, said);
  }

  /**
   * Says what there is now.
   *
   * @param shown how many are shown
   * @param rest whether there are more
   */
  public void tell(int shown, boolean rest) {
    button.setVisible(rest);
    said.setText(getTranslation("timeline.count", shown));
  }
}
