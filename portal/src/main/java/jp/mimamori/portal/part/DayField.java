package jp.mimamori.portal.part;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day, typed as 2026/11/22 or picked. */
public class DayField extends DatePicker {

  private static final long serialVersionUID = 1L;

  public DayField(String id, String label) {
    super(label);
    setId(id);
    setAutoOpen(false);
    setHelperText(getTranslation("day.help"));
    setI18n(words(Language.of(getLocale()).locale()));
  }

  /** Whether there is a day; says so beside the field when there is none. */
  public boolean isFilled() {
    boolean filled = getValue() != null;
    setErrorMessage(getTranslation("day.required"));
    setInvalid(!filled);
    return filled;
  }

  private DatePickerI18n words(Locale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    return new DatePickerI18n()
        .setDateFormats("yyyy/MM/dd", "yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d")
        .setMonthNames(named(symbols.getMonths()))
        .setWeekdays(named(symbols.getWeekdays()))
        .setWeekdaysShort(named(symbols.getShortWeekdays()))
        .setFirstDayOfWeek(0)
        .setToday(getTranslation("today"))
        .setCancel(getTranslation("cancel"))
        .setBadInputErrorMessage(getTranslation("day.required"));
  }

  private static List<String> named(String[] names) {
    return Stream.of(names).filter(name -> !name.isEmpty()).toList();
  }
}
