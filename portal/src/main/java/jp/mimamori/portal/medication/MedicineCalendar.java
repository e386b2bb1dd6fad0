package jp.mimamori.portal.medication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.medication.CurrentMedicines;
import jp.mimamori.medication.Supply;
import jp.mimamori.portal.part.Texts;

/** Who takes what on which day of this month. A table, and a picture of one. */
class MedicineCalendar extends Div {

  private static final long serialVersionUID = 1L;

  private final NativeTable table = new NativeTable();
  private final LocalDate today;
  private final YearMonth month;
  private final Locale locale;

  MedicineCalendar(LocalDate today, Locale locale) {
    this.today = today;
    this.month = YearMonth.from(today);
    this.locale = locale;
    addClassName("medicine-calendar");
    // it scrolls sideways on a small screen, so the keyboard has to reach it
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", Texts.of("medicines.calendar", locale));
    table
        .getCaption()
        .setText(
            Texts.of(
                "medicines.calendar.what",
                locale,
                String.valueOf(month.getYear()),
                month.getMonthValue()));
    head();
    add(table);
  }

  boolean isEmpty() {
    return table.getBody().getRowCount() == 0;
  }

  private void head() {
    NativeTableRow head = table.getHead().addRow();
    head.addHeaderCell().setText(Texts.of("medicines.drug", locale));
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.getElement().setAttribute("scope", "col");
      cell.setText(String.valueOf(day));
      if (month.atDay(day).equals(today)) {
        cell.addClassName("today");
        cell.getElement().setAttribute("aria-current", "date");
      }
    }
  }

  /** Somebody's medicines; nothing when there are none this month. */
  void add(String name, CurrentMedicines current) {
    Map<String, List<Supply>> byIngredient =
        current.lately().stream()
            .collect(
                Collectors.groupingBy(
                    supply -> supply.substance().ingredient(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byIngredient.values().forEach(supplies -> row(name, supplies));
  }

  private void row(String name, List<Supply> supplies) {
    NativeTableRow row = table.getBody().addRow();
    NativeTableHeaderCell header = row.addHeaderCell();
    header.getElement().setAttribute("scope", "row");
    if (!name.isEmpty()) {
      Span who = new Span(name);
      who.addClassName("who");
      header.add(who);
    }
    header.add(new Span(supplies.get(supplies.size() - 1).drug().name()));
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      fill(row.addDataCell(), month.atDay(day), supplies);
    }
  }

  private static boolean isDaily(Supply supply) {
    boolean goesOn =
        supply.lasting() == Supply.Lasting.DAYS || supply.lasting() == Supply.Lasting.ONGOING;
    return goesOn && supply.isDaily();
  }

  private void fill(NativeTableCell cell, LocalDate day, List<Supply> supplies) {
    List<Supply> inUse = supplies.stream().filter(supply -> supply.isInUse(day)).toList();
    if (inUse.isEmpty()) {
      return;
    }
    boolean daily = inUse.stream().anyMatch(MedicineCalendar::isDaily);
    Span sign = new Span(daily ? "●" : "○");
    sign.getElement().setAttribute("aria-hidden", "true");
    Span said = new Span(Texts.of("medicines.calendar." + (daily ? "daily" : "needed"), locale));
    said.addClassName("unseen");
    cell.addClassNames(daily ? "daily" : "needed", day.isAfter(today) ? "ahead" : "been");
    cell.add(sign, said);
  }
}
