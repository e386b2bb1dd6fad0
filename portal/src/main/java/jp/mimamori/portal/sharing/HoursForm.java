package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.portal.part.TermsWords;
import org.jspecify.annotations.Nullable;

/** On which hours of the week: any, a school's, or others. */
class HoursForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final Set<DayOfWeek> SCHOOL_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final List<LocalTime> TIMES =
      IntStream.rangeClosed(0, 47).mapToObj(half -> LocalTime.of(half / 2, half % 2 * 30)).toList();

  /** What there is to choose. */
  enum When {
    ANY,
    SCHOOL,
    OTHER
  }

  private final Select<When> when = new Select<>();
  private final Ticks<DayOfWeek> days;
  private final Select<LocalTime> from;
  private final Select<LocalTime> until;
  private final Div others = new Div();

  HoursForm(Runnable changed) {
    TermsWords words = new TermsWords(getLocale());
    when.setId("hours");
    when.setLabel(getTranslation("grant.hours"));
    when.setItems(When.values());
    when.setItemLabelGenerator(item -> getTranslation("hours." + item));
    days =
        new Ticks<>(
            "day",
            getTranslation("hours.days"),
            List.of(DayOfWeek.values()),
            words::weekday,
            changed);
    days.tick(SCHOOL_DAYS);
    from = time("hours-from", "hours.from", LocalTime.of(8, 0), changed);
    until = time("hours-until", "hours.until", LocalTime.of(17, 0), changed);
    Div times = new Div(from, until);
    times.addClassName("form");
    others.add(days, times);
    set(When.ANY);
    when.addValueChangeListener(
        change -> {
          others.setVisible(change.getValue() == When.OTHER);
          if (change.isFromClient()) {
            changed.run();
          }
        });
    add(when, others);
  }

  private Select<LocalTime> time(String id, String label, LocalTime value, Runnable changed) {
    Select<LocalTime> time = new Select<>();
    time.setId(id);
    time.setLabel(getTranslation(label));
    time.setItems(TIMES);
    time.setValue(value);
    time.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed.run();
          }
        });
    return time;
  }

  void set(When value) {
    when.setValue(value);
    others.setVisible(value == When.OTHER);
  }

  /**
   * The hours; null for any.
   *
   * @throws TermsNotPossible when there is no such hour in a week
   */
  @Nullable WeeklyHours hours() {
    return switch (when.getValue()) {
      case ANY -> null;
      case SCHOOL -> new WeeklyHours(SCHOOL_DAYS, LocalTime.of(8, 0), LocalTime.of(17, 0));
      case OTHER -> new WeeklyHours(days.ticked(), from.getValue(), until.getValue());
    };
  }
}
