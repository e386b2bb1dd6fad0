package jp.mimamori.calendar;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import jp.mimamori.vaccination.SeriesNames;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.VaccinationChart;

/**
 * What is due of the routine vaccinations within a year, as iCalendar (RFC 5545): a whole day for
 * each next dose, the first of its standard time, or today when that has begun; a week before a day
 * to come there is an alarm. It names nobody, and says nothing when too little may be seen to tell.
 */
final class Calendar {

  /** How far ahead it tells. */
  private static final Period HORIZON = Period.ofYears(1);

  /** The most octets of a line (§3.1). */
  private static final int LINE = 75;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final VaccinationChart chart;
  private final ResourceBundle series;
  private final ResourceBundle words;
  private final UUID feed;
  private final Instant now;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param feed tells the days of one calendar from those of another
   */
  Calendar(VaccinationChart chart, Locale language, UUID feed, Instant now) {
    this.chart = chart;
    this.feed = feed;
    this.series = SeriesNames.in(language);
    this.words =
        ResourceBundle.getBundle(
            "jp.mimamori.calendar.calendar",
            language,
            Calendar.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.now = now;
  }

  String text() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Mimamori//Vaccinations//" + words.getString("language"));
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + escaped(words.getString("name")));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
    zone();
    chart.known().stream().filter(this::isAhead).forEach(this::event);
    line("END:VCALENDAR");
    return text.toString();
  }

  /** Where the days are those of; and a calendar has at least one part (§3.6). */
  private void zone() {
    line("BEGIN:VTIMEZONE");
    line("TZID:Asia/Tokyo");
    line("BEGIN:STANDARD");
    line("DTSTART:19700101T000000");
    line("TZOFFSETFROM:+0900");
    line("TZOFFSETTO:+0900");
    line("END:STANDARD");
    line("END:VTIMEZONE");
  }

  private boolean isAhead(Standing standing) {
    Standing.Next next = standing.next();
    return next != null
        && !day(next).isAfter(chart.asOf().plus(HORIZON))
        && switch (standing.state()) {
          case DUE, POSSIBLE, OVERDUE, NOT_YET -> true;
          default -> false;
        };
  }

  private LocalDate day(Standing.Next next) {
    return later(later(next.recommendedFrom(), next.from()), chart.asOf());
  }

  private void event(Standing standing) {
    Standing.Next next = Objects.requireNonNull(standing.next());
    LocalDate day = day(next);
    line("BEGIN:VEVENT");
    line("UID:" + feed + "-" + standing.series() + "-" + next.number() + "@mimamori");
    line("DTSTAMP:" + TIME.format(now));
    line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
    line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)));
    line("TRANSP:TRANSPARENT");
    line(
        "SUMMARY:"
            + said("summary", series.getString("series." + standing.series()), next.number()));
    line("DESCRIPTION:" + description(standing, next));
    if (day.isAfter(chart.asOf())) {
      alarm();
    }
    line("END:VEVENT");
  }

  private void alarm() {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + escaped(words.getString("name")));
    line("TRIGGER:-P7D");
    line("END:VALARM");
  }

  private String description(Standing standing, Standing.Next next) {
    String window =
        next.until() == null
            ? said("from", next.from())
            : said("window", next.from(), next.until());
    String late = standing.state() == Standing.State.OVERDUE ? said("late") + "\\n" : "";
    return late + window + "\\n" + said("what");
  }

  private String said(String key, Object... arguments) {
    return escaped(MessageFormat.format(words.getString(key), texts(arguments)));
  }

  private static Object[] texts(Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return texts;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** §3.3.11. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Folded between characters, never within one (§3.1). */
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int character = content.codePointAt(at);
      String one = Character.toString(character);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(one);
      octets += length;
      at += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
