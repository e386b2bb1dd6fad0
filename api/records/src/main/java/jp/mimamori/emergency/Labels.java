package jp.mimamori.emergency;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * What the sections and the places of the form are called in a language, and what their values say:
 * one vocabulary for pages, paper and whatever else shows the dataset.
 */
public final class Labels {

  private static final String BUNDLE = "jp.mimamori.emergency.labels";

  private final ResourceBundle texts;

  private Labels(ResourceBundle texts) {
    this.texts = texts;
  }

  public static Labels in(Locale language) {
    return new Labels(texts(language));
  }

  /** By keys; in やさしい日本語 kanji carry their readings. */
  public static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        Labels.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String of(Section section) {
    return text("section." + section);
  }

  /** What this place is called by itself: ventilator, PEEP; contact 2, phone. */
  public String of(Path path) {
    String group = group(path);
    return group.isEmpty() ? field(path) : group + text("within") + field(path);
  }

  /** The blank alone, without what it is a detail or an entry of. */
  public String field(Path path) {
    return text("field." + path.key().replaceFirst("^vitals\\.(awake|asleep)\\.", "vitals."));
  }

  /** What the place is a detail or an entry of; empty when of nothing. */
  public String group(Path path) {
    Field field = Form.theOne().the(path);
    if (field.care().isPresent()) {
      return text("field." + field.care().get());
    }
    if (field.isListed()) {
      String list = path.text().substring(0, path.text().indexOf('.'));
      return new MessageFormat(text("group." + list))
          .format(new Object[] {"\u00a0" + path.entry()});
    }
    String[] words = path.text().split("\\.");
    String key = words.length == 3 ? "group." + words[0] + "." + words[1] : "";
    return !key.isEmpty() && texts.containsKey(key(key)) ? text(key) : "";
  }

  /** A value as people read it: with its unit, in words where it was chosen. */
  public String value(Path path, String value) {
    Field field = Form.theOne().the(path);
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, DAY, PHONE -> value;
      case FILE -> FileValue.parse(value).map(FileValue::name).orElse(value);
      case NUMBER -> value.isEmpty() ? value : value + unit(field);
      case CARE -> value.isEmpty() ? value : text("choice.care");
      case CHOICE -> choice(field, value);
      case CHOICES ->
          Arrays.stream(value.split(","))
              .map(one -> choice(field, one))
              .collect(Collectors.joining(text("comma")));
    };
  }

  /** A choice in words; where there are none, as it is written: A+. */
  public String choice(Field field, String choice) {
    String own = "choice." + field.key() + "." + choice;
    String key = texts.containsKey(key(own)) ? own : "choice." + choice;
    return texts.containsKey(key(key)) ? text(key) : choice;
  }

  /** The unit as it stands behind a number, with the space before it; empty where there is none. */
  public String unit(Field field) {
    String unit = field.unit();
    if (unit.isEmpty()) {
      return "";
    }
    String key = "unit." + unit;
    String words = texts.containsKey(key(key)) ? text(key) : unit;
    return unit.equals("%") ? words : "\u00a0" + words;
  }

  private String text(String key) {
    return texts.getString(key(key)).replaceAll("《[^》]*》", "");
  }

  private static String key(String key) {
    return "emergency." + key;
  }
}
