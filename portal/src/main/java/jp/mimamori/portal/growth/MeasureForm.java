package jp.mimamori.portal.growth;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mimamori.growth.Dimension;
import jp.mimamori.growth.Doubt;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.identity.Japan;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.Sent;
import jp.mimamori.vitals.VitalFinding;

/**
 * Height, weight and head of a day, as a family measured them. What is not likely is asked about
 * once more, and kept as it was written.
 */
class MeasureForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient GrowthChart chart;
  private final transient Function<List<Sent>, Optional<EnteringVitals.Entered>> enter;
  private final DayField day;
  private final Map<Dimension, TextField> fields = new EnumMap<>(Dimension.class);
  private final Div told = new Div();
  private final List<String> asked = new ArrayList<>();

  /**
   * @param enter keeps the readings, and shows the page anew when none was refused; empty when the
   *     person may not
   */
  MeasureForm(GrowthChart chart, Function<List<Sent>, Optional<EnteringVitals.Entered>> enter) {
    this.chart = chart;
    this.enter = enter;
    addClassNames("form", "growth-form");
    day = new DayField("growth-day", getTranslation("growth.enter.day"));
    day.setValue(chart.asOf());
    add(day);
    for (Dimension dimension : Dimension.values()) {
      add(field(dimension));
    }
    Button button = new Button(getTranslation("growth.enter.button"), click -> check());
    button.setId("growth-enter");
    button.addThemeName("primary");
    told.getElement().setAttribute("aria-live", "polite");
    add(button, told);
  }

  private TextField field(Dimension dimension) {
    TextField field = new TextField(getTranslation("growth.kind." + dimension));
    field.setId("growth-enter-" + dimension.name().toLowerCase(Locale.ROOT));
    field.setSuffixComponent(new Span(dimension.unit()));
    field.setMaxLength(10);
    field.getElement().setAttribute("inputmode", "decimal");
    field.setAutocomplete(Autocomplete.OFF);
    fields.put(dimension, field);
    return field;
  }

  private void check() {
    told.removeAll();
    fields.values().forEach(field -> field.setInvalid(false));
    if (!day.isFilled()) {
      return;
    }
    Map<Dimension, BigDecimal> values = new EnumMap<>(Dimension.class);
    for (Map.Entry<Dimension, TextField> entry : fields.entrySet()) {
      String text = Normalizer.normalize(entry.getValue().getValue(), Normalizer.Form.NFKC).strip();
      if (!text.isEmpty() && number(text).isEmpty()) {
        wrong(entry.getKey(), "growth.enter.number");
        return;
      }
      number(text).ifPresent(value -> values.put(entry.getKey(), value));
    }
    if (values.isEmpty()) {
      told.add(new Note(Note.Kind.PROBLEM, new Words("growth.enter.nothing")));
      return;
    }
    if (!isAsked(day.getValue(), values)) {
      keep(day.getValue(), values);
    }
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("\\d{1,6}(\\.\\d{1,3})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Whether something is not likely, and nobody said yet that it is so all the same. */
  private boolean isAsked(LocalDate on, Map<Dimension, BigDecimal> values) {
    List<String> now = new ArrayList<>();
    values.forEach(
        (dimension, value) ->
            chart
                .doubt(dimension, on, value)
                .filter(doubt -> doubt == Doubt.OTHER_UNIT_LIKELY || doubt == Doubt.FAR_OFF)
                .ifPresent(
                    doubt -> {
                      now.add(dimension + " " + on + " " + value);
                      told.add(
                          new Note(
                              Note.Kind.ATTENTION,
                              getTranslation(
                                  "growth.enter.sure",
                                  getTranslation("growth.kind." + dimension),
                                  value.toPlainString() + " " + dimension.unit(),
                                  getTranslation("growth.doubt." + doubt))));
                    }));
    boolean isKnown = now.isEmpty() || now.equals(asked);
    asked.clear();
    asked.addAll(now);
    if (isKnown) {
      told.removeAll();
    }
    return !isKnown;
  }

  private void keep(LocalDate on, Map<Dimension, BigDecimal> values) {
    OffsetDateTime at = on.atStartOfDay(Japan.ZONE).toOffsetDateTime();
    List<Dimension> order = List.copyOf(values.keySet());
    List<Sent> sent =
        order.stream()
            .map(
                dimension ->
                    new Sent(
                        dimension.name(),
                        at.toString(),
                        values.get(dimension),
                        null,
                        null,
                        dimension.unit(),
                        ""))
            .toList();
    Optional<EnteringVitals.Entered> entered = enter.apply(sent);
    if (entered.isEmpty()) {
      told.add(new Note(Note.Kind.PROBLEM, new Words("growth.enter.refused")));
      return;
    }
    for (VitalFinding finding : entered.get().findings()) {
      wrong(order.get(finding.item()), "growth.enter." + finding.why());
    }
  }

  private void wrong(Dimension dimension, String key) {
    TextField field = fields.get(dimension);
    field.setErrorMessage(getTranslation(key));
    field.setInvalid(true);
    told.add(
        new Note(
            Note.Kind.PROBLEM,
            getTranslation("growth.kind." + dimension) + "：" + getTranslation(key)));
  }
}
