package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.mimamori.emergency.Path;

/** A kind of medical care: the tick opens its details. */
class CarePart extends Div {

  private static final long serialVersionUID = 1L;

  CarePart(Path care, List<Path> details, Writing writing) {
    addClassName("care-part");
    FieldBox tick = writing.box(care);
    Div all = new Div();
    all.addClassNames("form", "details");
    all.getElement().setAttribute("role", "group");
    all.getElement().setAttribute("aria-label", writing.told().labels().field(care));
    details.forEach(path -> all.add(writing.box(path)));
    all.setVisible(!tick.text().isEmpty());
    tick.whenChanged(() -> all.setVisible(!tick.text().isEmpty()));
    add(tick, all);
  }
}
