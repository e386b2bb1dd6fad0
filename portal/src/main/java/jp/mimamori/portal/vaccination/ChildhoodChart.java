package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Standing.Given;
import jp.mimamori.vaccination.Standing.Next;
import jp.mimamori.vaccination.VaccinationChart;

/**
 * Series by age: what was given, and where the next dose belongs. A table, and a picture of one.
 */
class ChildhoodChart extends Div {

  private static final long serialVersionUID = 1L;

  /** First months of the columns: close together where most is given. */
  private static final int[] COLUMNS = {
    0, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 18, 24, 36, 48, 60, 84, 108, 132, 144, 204
  };

  private static final int YEAR = 12;

  private final VaccinationChart chart;
  private final Locale locale;

  ChildhoodChart(VaccinationChart chart, List<Standing> standings, Locale locale) {
    this.chart = chart;
    this.locale = locale;
    addClassName("childhood");
    // it scrolls sideways on a small screen, so the keyboard has to reach it
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", Texts.of("vaccinations.chart", locale));
    NativeTable table = new NativeTable();
    table.getCaption().setText(Texts.of("vaccinations.chart.what", locale));
    head(table);
    standings.stream()
        .filter(standing -> standing.routine().equals("A"))
        .forEach(standing -> row(table, standing));
    add(table);
  }

  private void head(NativeTable table) {
    NativeTableRow head = table.getHead().addRow();
    head.addHeaderCell().setText(Texts.of("vaccinations.series", locale));
    int today = column(chart.asOf());
    for (int i = 0; i < COLUMNS.length; i++) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.getElement().setAttribute("scope", "col");
      cell.setText(age(COLUMNS[i]));
      if (i == today) {
        cell.addClassName("today");
        cell.getElement().setAttribute("aria-current", "date");
      }
    }
  }

  private String age(int months) {
    if (months < YEAR) {
      return Texts.of("vaccinations.months", locale, months);
    }
    return months % YEAR == 0
        ? Texts.of("vaccinations.years", locale, months / YEAR)
        : Texts.of("vaccinations.years-months", locale, months / YEAR, months % YEAR);
  }

  private void row(NativeTable table, Standing standing) {
    NativeTableRow row = table.getBody().addRow();
    NativeTableHeaderCell name = row.addHeaderCell();
    name.getElement().setAttribute("scope", "row");
    name.add(new Words("series." + standing.series()));
    for (int i = 0; i < COLUMNS.length; i++) {
      fill(row.addDataCell(), i, standing);
    }
  }

  private void fill(NativeTableCell cell, int column, Standing standing) {
    Next next = standing.next();
    if (next != null && isWithin(column, next)) {
      cell.addClassName("open");
    }
    for (Given given : standing.doses()) {
      if (column(given.dose().day()) == column) {
        cell.add(given(given));
      }
    }
    if (next != null && column(recommended(next)) == column) {
      cell.add(dose("ahead", next.number(), "vaccinations.dose.ahead", recommended(next)));
    }
  }

  private Span given(Given given) {
    String kind = given.number() == 0 ? "doubtful" : "given";
    return dose(kind, given.number(), "vaccinations.dose." + kind, given.dose().day());
  }

  private Span dose(String kind, int number, String key, LocalDate day) {
    Span sign = new Span(number == 0 ? "!" : String.valueOf(number));
    sign.getElement().setAttribute("aria-hidden", "true");
    String words = Texts.of(key, locale, number, Days.day(day, locale));
    Span said = new Span(words);
    said.addClassName("unseen");
    Span dose = new Span(sign, said);
    dose.addClassNames("dose", kind);
    dose.getElement().setAttribute("title", words);
    return dose;
  }

  /** Not in the past: what was not given then can be given from today on. */
  private LocalDate recommended(Next next) {
    LocalDate from = next.recommendedFrom();
    return from.isBefore(chart.asOf()) ? chart.asOf() : from;
  }

  private boolean isWithin(int column, Next next) {
    int last = next.until() == null ? COLUMNS.length : column(next.until());
    return column >= column(next.from()) && column <= last;
  }

  private int column(LocalDate day) {
    long months = Period.between(chart.birth(), day).toTotalMonths();
    int column = 0;
    while (column + 1 < COLUMNS.length && COLUMNS[column + 1] <= months) {
      column++;
    }
    return column;
  }
}
