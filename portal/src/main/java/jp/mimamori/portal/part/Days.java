package jp.mimamori.portal.part;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import jp.mimamori.identity.Japan;

/** Days and moments as people read them: 2026年11月22日（日）; Sun 22 November 2026. */
public final class Days {

  /** The zone of every moment that is shown. */
  public static final ZoneId JAPAN = Japan.ZONE;

  private Days() {}

  public static String day(LocalDate day, Locale locale) {
    return formatted(day, locale, "uuuu年M月d日（E）", "E d MMMM uuuu");
  }

  public static String month(YearMonth month, Locale locale) {
    return formatted(month, locale, "uuuu年M月", "MMMM uuuu");
  }

  /** A birth date, with the era where a form may want it: 1984年5月3日（昭和59年）. */
  public static String birth(LocalDate day, Locale locale) {
    String western = formatted(day, locale, "uuuu年M月d日", "d MMMM uuuu");
    if (Language.of(locale) != Language.JAPANESE || day.isBefore(LocalDate.of(1873, 1, 1))) {
      return western;
    }
    String era = DateTimeFormatter.ofPattern("Gy年", Locale.JAPAN).format(JapaneseDate.from(day));
    return western + "（" + era.replaceAll("(?<=\\D)1年$", "元年") + "）";
  }

  public static String moment(Instant moment, Locale locale) {
    return formatted(moment.atZone(JAPAN), locale, "uuuu年M月d日（E）H:mm", "E d MMMM uuuu, H:mm");
  }

  public static String time(Instant moment, Locale locale) {
    return formatted(moment.atZone(JAPAN), locale, "H:mm", "H:mm");
  }

  /** A FHIR date or dateTime, no more precise than it was written; anything else as it is. */
  public static String written(String fhir, Locale locale) {
    try {
      return switch (fhir.length()) {
        case 4 -> formatted(Year.parse(fhir), locale, "uuuu年", "uuuu");
        case 7 -> formatted(YearMonth.parse(fhir), locale, "uuuu年M月", "MMMM uuuu");
        case 10 -> day(LocalDate.parse(fhir), locale);
        default -> moment(OffsetDateTime.parse(fhir).toInstant(), locale);
      };
    } catch (DateTimeException e) {
      return fhir;
    }
  }

  private static String formatted(
      TemporalAccessor time, Locale locale, String japanese, String english) {
    return switch (Language.of(locale)) {
      case JAPANESE, EASY -> DateTimeFormatter.ofPattern(japanese, Locale.JAPANESE).format(time);
      case ENGLISH -> DateTimeFormatter.ofPattern(english, Locale.ENGLISH).format(time);
    };
  }
}
