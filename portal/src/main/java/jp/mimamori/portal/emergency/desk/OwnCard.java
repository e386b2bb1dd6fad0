package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;

/** A place that was not submitted anew and that the physician writes. */
class OwnCard extends ListItem {

  private static final long serialVersionUID = 1L;

  /**
   * @param told runs after something was written
   * @param dropped runs when it is to stay as it is after all
   */
  OwnCard(
      Path path, Verdicts verdicts, Labels labels, Judge judge, Runnable told, Runnable dropped) {
    addClassNames("card", "change");
    setId(ChangeCard.id(path));
    String value =
        verdicts
            .on(path)
            .filter(Verdict.Corrected.class::isInstance)
            .map(verdict -> ((Verdict.Corrected) verdict).value())
            .orElseGet(() -> verdicts.value(path));
    Button drop = new Button(getTranslation("difference.drop"), click -> dropped.run());
    drop.setId(ChangeCard.id(path) + "-drop");
    drop.setAriaLabel(getTranslation("difference.drop.one", labels.of(path)));
    add(
        new H3(labels.of(path)),
        new Correction(
            path,
            value,
            labels,
            judge,
            settled -> {
              if (settled == null) {
                verdicts.leaveOpen(path);
              } else if (settled.equals(verdicts.value(path))) {
                verdicts.takeBack(path);
              } else {
                verdicts.say(path, new Verdict.Corrected(settled));
              }
              told.run();
            }),
        drop);
  }
}
