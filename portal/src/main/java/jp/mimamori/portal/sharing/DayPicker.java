package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.mimamori.consent.Rehearsal;
import jp.mimamori.consent.Seeing;
import jp.mimamori.person.LookingAhead;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Words;

/**
 * A day of the coming years, chosen with a slider, by a button for each birthday that matters, or
 * typed; and who sees what on it.
 */
class DayPicker extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LookingAhead.Ahead ahead;
  private final transient Function<LocalDate, List<Seeing>> rehearse;
  private final DaySlider slider;
  private final DayField field;
  private final Div onTheDay = new Div();
  private final Spans spans;

  DayPicker(LookingAhead.Ahead ahead, Function<LocalDate, List<Seeing>> rehearse) {
    this.ahead = ahead;
    this.rehearse = rehearse;
    addClassName("day-picker");
    LocalDate today = ahead.outlook().today();
    slider = new DaySlider(today, ahead.outlook().last(), birthdays(), this::show);
    field = new DayField("family-day", getTranslation("family.day"));
    field.setMin(today);
    field.setMax(ahead.outlook().last());
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null && !field.isInvalid()) {
            show(change.getValue());
          }
        });
    onTheDay.setId("family-on-the-day");
    onTheDay.getElement().setAttribute("role", "status");
    spans = new Spans(ahead);
    add(new Paragraph(new Words("family.slider")), slider, stops(), field, onTheDay, spans);
    add(new TurnsSheet(ahead, getLocale()));
    show(today);
  }

  private List<LocalDate> birthdays() {
    return ahead.outlook().ages().stream()
        .map(Rehearsal.Coming::day)
        .filter(day -> day.isAfter(ahead.outlook().today()))
        .distinct()
        .toList();
  }

  private Div stops() {
    Div stops = new Div();
    stops.addClassName("stops");
    stops.add(stop(getTranslation("today"), ahead.outlook().today()));
    for (LocalDate day : birthdays()) {
      int age =
          ahead.outlook().ages().stream()
              .filter(coming -> coming.day().equals(day))
              .mapToInt(Rehearsal.Coming::age)
              .findFirst()
              .orElseThrow();
      stops.add(stop(getTranslation("family.stop", age), day));
    }
    return stops;
  }

  private Button stop(String label, LocalDate day) {
    Button stop = new Button(label, click -> show(day));
    stop.setId("stop-" + day);
    return stop;
  }

  private void show(LocalDate day) {
    Locale locale = getLocale();
    slider.set(day);
    field.setValue(day);
    spans.mark(day);
    List<Seeing> seen = rehearse.apply(day);
    onTheDay.removeAll();
    onTheDay.add(new H3(getTranslation("family.on", Days.day(day, locale))));
    if (seen.isEmpty()) {
      onTheDay.add(new Paragraph(new Words("family.on.none")));
      return;
    }
    Cards cards = new Cards();
    seen.forEach(seeing -> cards.add(card(seeing)));
    onTheDay.add(cards);
  }

  private ListItem card(Seeing seeing) {
    Seers seers = new Seers(ahead, getLocale());
    Span who = new Span(seers.name(seeing));
    who.addClassName("sentence");
    Span what = new Span(seers.what(seeing));
    what.addClassName("method");
    ListItem card = new ListItem(who, what);
    card.addClassName("card");
    return card;
  }
}
