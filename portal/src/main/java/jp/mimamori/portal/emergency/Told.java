package jp.mimamori.portal.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.part.Ago;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Values of the dataset and who stands for them, in words.
 *
 * @param files shows pictures and papers; null where they are only named
 */
record Told(Labels labels, Locale locale, Instant now, @Nullable FileAccess files) {

  static Told in(Locale locale, Instant now) {
    return new Told(Labels.in(locale), locale, now, null);
  }

  Told showing(FileAccess access) {
    return new Told(labels, locale, now, access);
  }

  String value(Path path, String value) {
    Field field = Form.theOne().the(path);
    return field.kind() == Field.Kind.DAY && !value.isEmpty()
        ? Days.day(LocalDate.parse(value), locale)
        : labels.value(path, value);
  }

  /** What is asked for, with the unit that it is asked in. */
  String label(Path path) {
    String unit = labels.unit(Form.theOne().the(path)).strip().replace("\u00a0", "");
    String label = labels.field(path);
    return unit.isEmpty() ? label : label + Texts.of("bracket", locale, unit);
  }

  /** Who said last that it is so, and how long ago. */
  String confirmed(Entry entry) {
    return by("emergency.confirmed", entry.confirmed());
  }

  /** The doctor who approved it; nothing when none did. */
  String approved(Entry entry) {
    return entry.approved() == null ? "" : by("emergency.approved", entry.approved());
  }

  private String by(String key, Entry.Word word) {
    String when = Ago.words(word.at(), now, locale);
    return word.by().isEmpty()
        ? Texts.of(key + ".nameless", locale, when)
        : Texts.of(key, locale, when, word.by());
  }
}
