package jp.mimamori.portal.room;

import java.util.Arrays;
import java.util.stream.Collectors;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.FileValue;

/** A value of the dataset as it is read: choices and units in words, entered text as entered. */
final class Value {

  private final RoomWords words;

  Value(RoomWords words) {
    this.words = words;
  }

  void write(Html html, Field field, String value) {
    switch (field.kind()) {
      case TEXT, LONG_TEXT -> html.open("span", "lang", Tongue.tagOf(value)).lines(value).close();
      case NUMBER -> html.text(field.unit().isEmpty() ? value : number(field, value));
      case DAY -> html.text(value);
      case PHONE -> html.open("a", "href", "tel:" + dialled(value)).text(value).close();
      case CHOICE, CHOICES -> html.text(chosen(field, value));
      case CARE -> html.text(words.of("choice.yes"));
      case FILE -> named(html, value);
    }
  }

  /** What it is called; where it is opened is not a value's to say. */
  private static void named(Html html, String value) {
    String name = FileValue.parse(value).map(FileValue::name).orElse("");
    html.open("span", "lang", Tongue.tagOf(name)).text(name).close();
  }

  private String number(Field field, String value) {
    String unit = words.unit(field.unit());
    return unit.startsWith("%") ? value + unit : value + " " + unit;
  }

  private String chosen(Field field, String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .map(one -> one.matches("(A|B|O|AB)[+-]") ? one : words.choice(field.key(), one))
        .collect(Collectors.joining(", "));
  }

  /** RFC 3966: digits, and the plus before the country. */
  private static String dialled(String value) {
    String digits = value.replaceAll("[^0-9]", "");
    return value.startsWith("+") ? "+" + digits : digits;
  }
}
