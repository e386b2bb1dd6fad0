package jp.mimamori.portal.emergency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.mimamori.portal.part.Texts;

/**
 * A part of the body that can be marked on the picture, as a table has them.
 *
 * @param shape of the picture: seen from before and behind, or from the side
 * @param half on which side of the picture; 0 where there is but one
 * @param x middle, in percent of the picture from the left
 * @param y middle, from the top
 */
record Zone(String shape, String place, int half, double x, double y, double width, double height) {

  private static final List<Zone> ALL = read();

  /** What sides there are to look at, as the form's table calls them. */
  static final List<String> SIDES = List.of("front", "back", "left", "right");

  private static List<Zone> read() {
    try (InputStream in = Zone.class.getResourceAsStream("zones.tsv")) {
      if (in == null) {
        throw new IllegalStateException("zones.tsv is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(Zone::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Zone of(String[] row) {
    return new Zone(
        row[0],
        row[1],
        Integer.parseInt(row[2]),
        Double.parseDouble(row[3]),
        Double.parseDouble(row[4]),
        Double.parseDouble(row[5]),
        Double.parseDouble(row[6]));
  }

  /** The ones of this side, from head to foot. */
  static List<Zone> of(String side) {
    String shape = side.equals("front") || side.equals("back") ? "body" : "side";
    return ALL.stream()
        .filter(zone -> zone.shape().equals(shape))
        .map(zone -> side.equals("right") ? zone.mirrored() : zone)
        .toList();
  }

  /** Where a mark is: the zone that it lies in, or the nearest one. */
  static Zone at(String side, double x, double y) {
    return of(side).stream()
        .min(Comparator.comparingDouble(zone -> zone.distance(x, y)))
        .orElseThrow();
  }

  /** The right side is drawn as the left one is, facing the other way. */
  private Zone mirrored() {
    return new Zone(shape, place, half, 100 - x, y, width, height);
  }

  private double distance(double toX, double toY) {
    double across = Math.max(0, Math.abs(toX - x) - width / 2);
    double down = Math.max(0, Math.abs(toY - y) - height / 2);
    // within one it is near its middle
    return across + down + (Math.abs(toX - x) + Math.abs(toY - y)) / 1_000;
  }

  /** The class by which the style lays it over the picture. */
  String className() {
    return "zone-" + shape + "-" + place + (half == 0 ? "" : "-" + half);
  }

  /** What it is called; right and left are those of the person, not of whoever looks. */
  String words(String side, Locale locale) {
    String view = shape.equals("side") ? "side" : side;
    String part = Texts.of("body." + view + "." + place, locale);
    if (half == 0) {
      return part;
    }
    boolean right = side.equals("front") == (half == 1);
    return Texts.of(right ? "body.on.right" : "body.on.left", locale, part);
  }
}
