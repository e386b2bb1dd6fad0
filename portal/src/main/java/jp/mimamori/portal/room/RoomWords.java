package jp.mimamori.portal.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import jp.mimamori.emergency.Labels;
import jp.mimamori.identity.Japan;

/**
 * The words of the emergency room's pages in one language, {@code room_ja.properties} and so on.
 * What the form is called in Japanese and English is said in {@link Labels}, as everywhere.
 */
final class RoomWords {

  private static final Map<Tongue, RoomWords> ALL = new EnumMap<>(Tongue.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int MONTHS_FROM = 60;
  private static final int YEARS_FROM = 24;

  static {
    for (Tongue tongue : Tongue.values()) {
      ALL.put(tongue, new RoomWords(tongue));
    }
    Set<String> ofTheForm = in(Tongue.KOREAN).texts.stringPropertyNames();
    in(Tongue.JAPANESE).borrow(ofTheForm, Labels.texts(Locale.JAPANESE));
    in(Tongue.ENGLISH).borrow(ofTheForm, Labels.texts(Locale.ENGLISH));
  }

  private final Tongue tongue;
  private final Properties texts = new Properties();

  private RoomWords(Tongue tongue) {
    this.tongue = tongue;
    String name = "room_" + tongue.code() + ".properties";
    try (InputStream in = RoomWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void borrow(Set<String> keys, ResourceBundle labels) {
    keys.stream()
        .filter(key -> !texts.containsKey(key) && labels.containsKey("emergency." + key))
        .forEach(key -> texts.setProperty(key, labels.getString("emergency." + key)));
  }

  static RoomWords in(Tongue tongue) {
    return Objects.requireNonNull(ALL.get(tongue));
  }

  Tongue tongue() {
    return tongue;
  }

  Properties texts() {
    return texts;
  }

  /**
   * A text, its places filled.
   *
   * @throws MissingResourceException when there is no such text: a bug that a test finds
   */
  String of(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new MissingResourceException("no text", RoomWords.class.getName(), key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** A choice, as it is said in this field where that has words of its own for it. */
  String choice(String field, String value) {
    String own = texts.getProperty("choice." + field + "." + value);
    return own == null ? of("choice." + value) : own;
  }

  /** A unit (UCUM) as it is read; most are written so everywhere. */
  String unit(String unit) {
    return texts.getProperty("unit." + unit, unit);
  }

  /** A moment as every reader reads it, wherever they learned to: 2026-11-22 14:05. */
  String moment(Instant moment) {
    return MOMENT.format(moment.atZone(Japan.ZONE));
  }

  /** How long ago something was said. */
  String ago(Instant moment, Instant now) {
    LocalDate day = Japan.dayOf(moment);
    LocalDate today = Japan.dayOf(now);
    long days = Math.max(0, Duration.between(Japan.startOf(day), Japan.startOf(today)).toDays());
    if (days < 2) {
      return of(days == 0 ? "ago.today" : "ago.yesterday");
    }
    if (days < MONTHS_FROM) {
      return of("ago.days", days);
    }
    long months = Period.between(day, today).toTotalMonths();
    return months < YEARS_FROM ? of("ago.months", months) : of("ago.years", months / 12);
  }

  /** An age; that of a child counts months too. */
  String age(LocalDate bornOn, LocalDate today) {
    Period age = bornOn.isAfter(today) ? Period.ZERO : Period.between(bornOn, today);
    return age.getYears() < 18
        ? of("age.child", age.getYears(), age.getMonths())
        : of("age.adult", age.getYears());
  }
}
