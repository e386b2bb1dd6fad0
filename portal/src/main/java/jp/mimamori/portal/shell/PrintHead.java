package jp.mimamori.portal.shell;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Days;

/** Stands on each printed sheet, and only there: whose records, and of what day the print is. */
class PrintHead extends Div {

  private static final long serialVersionUID = 1L;

  PrintHead() {
    addClassName("print-head");
    getElement().setAttribute("aria-hidden", "true");
  }

  void clear() {
    setText("");
  }

  void of(Person person, LocalDate today) {
    setText(
        person.name()
            + "（"
            + person.kana()
            + "）　"
            + Days.birth(person.bornOn(), getLocale())
            + "　|　"
            + Days.day(today, getLocale()));
  }
}
