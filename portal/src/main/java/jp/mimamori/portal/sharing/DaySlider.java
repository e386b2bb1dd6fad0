package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Days;

/** The browser's own slider over the days from one to another. */
class DaySlider extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LocalDate first;
  private final long most;
  private final Input input = new Input();

  /**
   * @param ticks days that are marked
   * @param moved told of the day when the person lets go
   */
  DaySlider(LocalDate first, LocalDate last, List<LocalDate> ticks, Consumer<LocalDate> moved) {
    this.first = first;
    this.most = ChronoUnit.DAYS.between(first, last);
    addClassName("day-slider");
    input.setId("family-slider");
    input.setType("range");
    Element element = input.getElement();
    element.setAttribute("min", "0");
    element.setAttribute("max", String.valueOf(most));
    element.setAttribute("step", "1");
    element.setAttribute("list", "family-ticks");
    element.setAttribute("aria-label", getTranslation("family.day.slide"));
    input.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            moved.accept(first.plusDays(days(change.getValue())));
          }
        });
    Div ends = new Div(new Span(new DayText(first)), new Span(new DayText(last)));
    ends.addClassName("ends");
    add(input, ends);
    getElement().appendChild(ticks(ticks));
  }

  private Element ticks(List<LocalDate> days) {
    Element list = new Element("datalist");
    list.setAttribute("id", "family-ticks");
    days.forEach(day -> list.appendChild(new Element("option").setAttribute("value", offset(day))));
    return list;
  }

  /** What a browser sends is not to be trusted with. */
  private long days(String value) {
    return value.matches("\\d{1,6}") ? Math.min(Long.parseLong(value), most) : 0;
  }

  private String offset(LocalDate day) {
    return String.valueOf(ChronoUnit.DAYS.between(first, day));
  }

  void set(LocalDate day) {
    input.setValue(offset(day));
    input.getElement().setAttribute("aria-valuetext", Days.day(day, getLocale()));
  }
}
