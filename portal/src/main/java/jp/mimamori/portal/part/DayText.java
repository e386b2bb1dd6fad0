package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;

/** A day or a moment, as people read it and as machines do. */
@Tag("time")
public class DayText extends Component implements HasText, HasStyle {

  private static final long serialVersionUID = 1L;

  public DayText(LocalDate day) {
    setText(Days.day(day, getLocale()));
    getElement().setAttribute("datetime", day.toString());
  }

  public DayText(Instant moment) {
    setText(Days.moment(moment, getLocale()));
    getElement().setAttribute("datetime", moment.toString());
  }
}
