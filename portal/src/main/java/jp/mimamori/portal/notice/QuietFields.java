package jp.mimamori.portal.notice;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mimamori.mail.QuietHours;
import org.jspecify.annotations.Nullable;

/** From when until when no mail is wanted, if ever. */
class QuietFields extends Div {

  private static final long serialVersionUID = 1L;
  private static final int HOURS = 24;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final LocalTime EVENING = LocalTime.of(22, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final Checkbox wanted = new Checkbox();
  private final Select<LocalTime> from = new Select<>();
  private final Select<LocalTime> until = new Select<>();

  QuietFields(@Nullable QuietHours quiet) {
    addClassName("quiet-hours");
    wanted.setId("quiet-wanted");
    wanted.setLabel(getTranslation("notice-settings.quiet"));
    wanted.setValue(quiet != null);
    field(from, "from", quiet == null ? EVENING : quiet.from());
    field(until, "until", quiet == null ? MORNING : quiet.until());
    wanted.addValueChangeListener(change -> show());
    show();
    Div times = new Div(from, until);
    times.addClassName("quiet-times");
    add(wanted, times);
  }

  private void field(Select<LocalTime> field, String part, LocalTime value) {
    field.setId("quiet-" + part);
    field.setLabel(getTranslation("notice-settings.quiet." + part));
    field.setItems(times(value));
    field.setItemLabelGenerator(TIME::format);
    field.setValue(value);
  }

  /** The hours, and a time between them that an app may have chosen. */
  private static List<LocalTime> times(LocalTime chosen) {
    return Stream.concat(
            IntStream.range(0, HOURS).mapToObj(hour -> LocalTime.of(hour, 0)), Stream.of(chosen))
        .distinct()
        .sorted()
        .toList();
  }

  private void show() {
    from.setVisible(wanted.getValue());
    until.setVisible(wanted.getValue());
  }

  /** Whether there is time between the two. */
  boolean isRight() {
    return !wanted.getValue() || !from.getValue().equals(until.getValue());
  }

  @Nullable QuietHours hours() {
    return wanted.getValue() ? new QuietHours(from.getValue(), until.getValue()) : null;
  }
}
