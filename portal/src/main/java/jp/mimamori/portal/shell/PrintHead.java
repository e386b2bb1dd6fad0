package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Days;

/**
 * What stands in the margin of each printed sheet: whose records, of what day the print is, and
 * that it is a demonstration. The style sheet for paper takes it from a property of the page.
 */
final class PrintHead {

  private static final String SET =
      "document.documentElement.style.setProperty('--print-head', $0)";

  private PrintHead() {}

  static void show(UI ui, String words) {
    ui.getPage().executeJs(SET, quoted(words));
  }

  static String of(Person person, LocalDate today, Locale locale) {
    return String.join(
        "　",
        person.name() + "（" + person.kana() + "）",
        Days.birth(person.bornOn(), locale),
        "|",
        Days.day(today, locale));
  }

  /** A string of CSS; what could end it is escaped, what could not stand in a line is a space. */
  static String quoted(String words) {
    return '"'
        + words.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"")
        + '"';
  }
}
