package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.mimamori.app.Scopes;
import jp.mimamori.portal.part.Words;

/** Whether an app may come back by itself, and add records, where it asks for that. */
class StayAndAdd extends Div {

  private static final long serialVersionUID = 1L;

  private final Checkbox staying = new Checkbox();
  private final Checkbox adding = new Checkbox();
  private final transient Scopes asked;

  StayAndAdd(Scopes asked) {
    this.asked = asked;
    tick(staying, "app-stay", "app.stay", asked.has(Scopes.OFFLINE));
    tick(adding, "app-add", "app.add", asked.allowToAdd());
  }

  private void tick(Checkbox box, String id, String key, boolean isAsked) {
    box.setValue(true);
    if (isAsked) {
      box.setLabel(getTranslation(key));
      box.setId(id);
      Paragraph what = new Paragraph(new Words(key + ".what"));
      what.addClassName("quiet");
      add(new Div(box, what));
    }
  }

  /** What the person leaves of what was asked for. */
  Scopes left() {
    Scopes stays = staying.getValue() ? asked : asked.without(Scopes.OFFLINE);
    return adding.getValue() ? stays : stays.toSee();
  }
}
