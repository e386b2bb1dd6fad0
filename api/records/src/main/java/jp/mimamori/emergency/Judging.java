package jp.mimamori.emergency;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what was typed into a field, by the kind of the field and the age of the person. */
public final class Judging {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}([.]\\d{1,3})?");
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()-]{1,28}[0-9]|1[0-9]{2}");

  /** With or without the noughts in front: 2026-1-5. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  private final LocalDate bornOn;
  private final LocalDate today;
  private final Function<FileValue, Optional<FileValue>> files;

  /** One that knows of no files. */
  public Judging(LocalDate bornOn, LocalDate today) {
    this(bornOn, today, file -> Optional.empty());
  }

  /**
   * @param files finds the person's file that is meant, as it is
   */
  Judging(LocalDate bornOn, LocalDate today, Function<FileValue, Optional<FileValue>> files) {
    this.bornOn = bornOn;
    this.today = today;
    this.files = files;
  }

  /** What is to be said of this text in this field. An emptied field is fine. */
  public Judgement judge(Field field, String typed) {
    String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.isEmpty()) {
      return new Judgement.Fine("");
    }
    if (text.length() > field.kind().longest()) {
      return new Judgement.Refused(Judgement.Why.TOO_LONG);
    }
    if (CONTROL.matcher(text).find()) {
      return new Judgement.Refused(Judgement.Why.CONTROL_CHARACTER);
    }
    return switch (field.kind()) {
      case TEXT -> new Judgement.Fine(text.replace('\n', ' '));
      case LONG_TEXT -> new Judgement.Fine(text);
      case NUMBER -> number(field, half(text));
      case DAY -> day(half(text));
      case PHONE -> phone(half(text));
      case CHOICE -> choice(field, List.of(text), text);
      case CHOICES ->
          choice(field, Arrays.stream(text.split(",")).map(String::strip).toList(), text);
      case CARE -> care(text);
      case FILE -> file(text);
    };
  }

  private Judgement number(Field field, String text) {
    if (!NUMBER.matcher(text).matches()) {
      return new Judgement.Refused(Judgement.Why.NO_NUMBER);
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    String value = number.toPlainString();
    int months = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(bornOn, today)));
    return Ranges.of(field, months)
        .map(range -> within(range, number, value))
        .orElseGet(() -> new Judgement.Fine(value));
  }

  private static Judgement within(Ranges.Range range, BigDecimal number, String value) {
    if (!range.isPossible(number)) {
      return new Judgement.Refused(Judgement.Why.IMPOSSIBLE);
    }
    return range.isUsual(number)
        ? new Judgement.Fine(value)
        : new Judgement.Unusual(
            value, range.usualFrom().toPlainString() + "–" + range.usualTo().toPlainString());
  }

  private Judgement day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.replaceAll("[/.]", "-"), DAY);
      return day.isAfter(today)
          ? new Judgement.Refused(Judgement.Why.NOT_YET)
          : day.isBefore(bornOn)
              ? new Judgement.Refused(Judgement.Why.IMPOSSIBLE)
              : new Judgement.Fine(day.toString());
    } catch (DateTimeException e) {
      return new Judgement.Refused(Judgement.Why.NO_DAY);
    }
  }

  private static Judgement phone(String text) {
    return PHONE.matcher(text).matches()
        ? new Judgement.Fine(text)
        : new Judgement.Refused(Judgement.Why.NO_PHONE_NUMBER);
  }

  private static Judgement choice(Field field, List<String> chosen, String text) {
    return field.choices().containsAll(chosen)
        ? new Judgement.Fine(
            chosen.size() == 1 ? text : String.join(",", chosen.stream().distinct().toList()))
        : new Judgement.Refused(Judgement.Why.NO_SUCH_CHOICE);
  }

  private Judgement file(String text) {
    return FileValue.parse(text)
        .flatMap(files)
        .<Judgement>map(file -> new Judgement.Fine(file.text()))
        .orElseGet(() -> new Judgement.Refused(Judgement.Why.NO_FILE));
  }

  private static Judgement care(String text) {
    return text.equals("yes")
        ? new Judgement.Fine(text)
        : new Judgement.Refused(Judgement.Why.NO_SUCH_CHOICE);
  }

  /** As phones and dictionaries of this country write digits, made what everybody writes. */
  private static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐‑–—−ー]", "-").strip();
  }
}
