package jp.mimamori.portal.growth;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.identity.Japan;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.Sent;
import jp.mimamori.vitals.Vital;

/** How long the pregnancy lasted, as the maternal and child handbook has it: weeks and days. */
class GestationForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int WEEK = 7;

  private final transient GrowthChart chart;
  private final transient Function<List<Sent>, Optional<EnteringVitals.Entered>> enter;
  private final TextField weeks = field("weeks");
  private final TextField days = field("days");
  private final Div told = new Div();

  /**
   * @param enter keeps the reading, and shows the page anew when it was not refused; empty when the
   *     person may not
   */
  GestationForm(GrowthChart chart, Function<List<Sent>, Optional<EnteringVitals.Entered>> enter) {
    this.chart = chart;
    this.enter = enter;
    addClassNames("form", "growth-form");
    Button button = new Button(getTranslation("growth.enter.button"), click -> check());
    button.setId("growth-enter-gestation");
    told.getElement().setAttribute("aria-live", "polite");
    add(weeks, days, button, told);
  }

  private TextField field(String name) {
    TextField field = new TextField(getTranslation("growth.gestation." + name));
    field.setId("growth-gestation-" + name);
    field.setSuffixComponent(new Span(getTranslation("growth.gestation." + name + ".unit")));
    field.setMaxLength(2);
    field.getElement().setAttribute("inputmode", "numeric");
    return field;
  }

  private void check() {
    told.removeAll();
    Optional<Integer> completed = number(weeks);
    Optional<Integer> begun = number(days).filter(number -> number < WEEK);
    if (completed.isEmpty() || begun.isEmpty()) {
      wrong("growth.gestation.number");
      return;
    }
    Sent sent =
        new Sent(
            Vital.GESTATION.name(),
            chart.birth().atStartOfDay(Japan.ZONE).toOffsetDateTime().toString(),
            BigDecimal.valueOf((long) completed.get() * WEEK + begun.get()),
            null,
            null,
            Vital.GESTATION.unit(),
            "");
    Optional<EnteringVitals.Entered> entered = enter.apply(List.of(sent));
    if (entered.isEmpty()) {
      wrong("growth.enter.refused");
    } else if (!entered.get().findings().isEmpty()) {
      wrong("growth.gestation.number");
    }
  }

  private void wrong(String key) {
    told.add(new Note(Note.Kind.PROBLEM, new Words(key)));
  }

  /** Empty for what is no number; no days are none. */
  private Optional<Integer> number(TextField field) {
    String text = Normalizer.normalize(field.getValue(), Normalizer.Form.NFKC).strip();
    if (text.isEmpty() && field == days) {
      return Optional.of(0);
    }
    return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
