package jp.mimamori.portal.emergency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.part.Texts;

/**
 * A mark on the picture of the body.
 *
 * @param x in percent of the picture, from the left
 * @param y from the top
 */
public record Mark(int number, String side, double x, double y, String kind) {

  /** Those that are complete; the others cannot be drawn. */
  public static List<Mark> of(Collection<Path> paths, Function<Path, String> value) {
    List<Mark> marks = new ArrayList<>();
    paths.stream()
        .filter(path -> path.key().startsWith("marks."))
        .map(Path::entry)
        .distinct()
        .sorted()
        .forEach(
            number -> {
              String side = value.apply(path(number, "side"));
              String x = value.apply(path(number, "x"));
              String y = value.apply(path(number, "y"));
              String kind = value.apply(path(number, "kind"));
              if (!side.isEmpty() && !x.isEmpty() && !y.isEmpty() && !kind.isEmpty()) {
                marks.add(
                    new Mark(number, side, Double.parseDouble(x), Double.parseDouble(y), kind));
              }
            });
    return marks;
  }

  static Path path(int number, String field) {
    return new Path("marks." + number + "." + field);
  }

  /** Where it is: front: right chest. */
  String where(Labels labels, Locale locale) {
    String seen = labels.choice(Form.theOne().the(path(number, "side")), side);
    return Texts.of("body.where", locale, seen, Zone.at(side, x, y).words(side, locale));
  }

  String kind(Labels labels) {
    return labels.choice(Form.theOne().the(path(number, "kind")), kind);
  }
}
