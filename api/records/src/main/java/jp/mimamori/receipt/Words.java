package jp.mimamori.receipt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import jp.mimamori.consent.Names;
import jp.mimamori.identity.Japan;

/** The words of receipts, beside the names that all share. */
final class Words {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu年M月d日 H時mm分", Locale.JAPAN);

  private Words() {}

  /** Read when the first receipt is written. */
  private static final class Texts {
    static final Properties ALL = read();
  }

  static String of(String key, Object... values) {
    String own = Texts.ALL.getProperty(key);
    String text = own == null ? Names.in(Locale.JAPANESE).getString(key) : own;
    return values.length == 0 ? text : new MessageFormat(text, Locale.JAPAN).format(values);
  }

  static String day(LocalDate day) {
    return Japan.written(day);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(Japan.ZONE));
  }

  private static Properties read() {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream("receipt.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
