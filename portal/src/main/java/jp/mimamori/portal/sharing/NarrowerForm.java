package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Days;

/** What was asked for, with less of it on wish; sensitive kinds only when ticked. */
class NarrowerForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Terms asked;
  private final Ticks<Category> kinds;
  private final Ticks<Sensitivity> sensitive;
  private final DayField since;
  private final DayField until;
  private transient Runnable changed = () -> {};

  NarrowerForm(Terms asked, LocalDate today) {
    this.asked = asked;
    kinds =
        new Ticks<>(
            "kind",
            getTranslation("decide.kinds"),
            new TreeSet<>(asked.categories()),
            kind -> getTranslation("category." + kind),
            this::changed);
    kinds.tick(asked.categories());
    sensitive =
        new Ticks<>(
            "sensitive",
            getTranslation("decide.sensitive"),
            new TreeSet<>(asked.sensitivities()),
            kind -> getTranslation("sensitivity." + kind),
            this::changed);
    since = field("decide-since", "decide.since", asked.data().first());
    since.setMax(asked.data().last());
    since.setMin(asked.data().first());
    until = field("decide-until", "decide.last", asked.lastDay());
    until.setMax(asked.lastDay());
    until.setMin(today);
    add(kinds);
    if (!asked.sensitivities().isEmpty()) {
      add(sensitive);
    }
    Div days = new Div(until, since);
    days.addClassName("form");
    add(days);
  }

  private DayField field(
      String id, String label, @org.jspecify.annotations.Nullable LocalDate day) {
    DayField field = new DayField(id, getTranslation(label));
    field.setValue(day);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed();
          }
        });
    return field;
  }

  void onChange(Runnable listener) {
    changed = listener;
  }

  private void changed() {
    changed.run();
  }

  /**
   * The terms as they are chosen.
   *
   * @throws TermsNotPossible when there can be none such
   */
  Terms terms() {
    LocalDate first = since.getValue() == null ? asked.data().first() : since.getValue();
    return new Terms(
        asked.purpose(),
        kinds.ticked(),
        sensitive.ticked(),
        new DataPeriod(first, asked.data().last()),
        asked.from(),
        until(),
        asked.hours());
  }

  private Instant until() {
    LocalDate last = until.getValue();
    Instant end =
        last == null ? asked.until() : last.plusDays(1).atStartOfDay(Days.JAPAN).toInstant();
    return end.isAfter(asked.until()) ? asked.until() : end;
  }
}
