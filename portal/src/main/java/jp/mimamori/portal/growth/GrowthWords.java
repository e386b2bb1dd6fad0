package jp.mimamori.portal.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.growth.Place;
import jp.mimamori.growth.Point;
import jp.mimamori.portal.part.Age;
import jp.mimamori.portal.part.Texts;

/** Growth as people read it. */
record GrowthWords(GrowthChart chart, Locale locale) {

  private static final String NONE = "—";

  /** 9.3 kg, with what the record has where that is another unit. */
  String value(Point point) {
    String value = point.value().toPlainString() + " " + point.dimension().unit();
    return point.isConverted() ? t("growth.converted", value, written(point)) : value;
  }

  /** The number and the unit of the record. */
  String written(Point point) {
    return (point.written().toPlainString() + " " + point.writtenUnit()).strip();
  }

  String age(LocalDate day) {
    return Age.of(chart.birth(), day).words(locale);
  }

  /** The age by which it is compared: the corrected one where there is one and it is wanted. */
  String age(Point point, boolean corrected) {
    Double months = point.corrected();
    if (!corrected || months == null) {
      return age(point.day());
    }
    return months < 0
        ? t("growth.age.before-term")
        : t("growth.age.corrected", String.valueOf((int) Math.floor(months)));
  }

  /** One line for each reference: SDS. */
  String sds(List<Place> places) {
    return joined(places.stream().map(this::sds).toList());
  }

  private String sds(Place place) {
    BigDecimal sds = place.sds();
    return sds == null ? NONE : signed(sds);
  }

  String percentile(List<Place> places) {
    return joined(places.stream().map(this::percentile).toList());
  }

  private String percentile(Place place) {
    BigDecimal percentile = place.percentile();
    if (percentile == null) {
      return NONE;
    }
    return switch (place.beyond()) {
      case BELOW -> t("growth.percentile.below", whole(percentile));
      case ABOVE -> t("growth.percentile.above", whole(percentile));
      case NOT -> rounded(percentile);
    };
  }

  String references(List<Place> places) {
    return joined(places.stream().map(place -> reference(place)).toList());
  }

  private String reference(Place place) {
    return t("growth.reference." + place.reference());
  }

  /** 78.2 cm (SDS −0.3). */
  String latest(Point point, boolean corrected) {
    List<Place> places = corrected ? point.standing() : point.places();
    String name = t("growth.kind." + point.dimension());
    String value = point.value().toPlainString() + " " + point.dimension().unit();
    if (places.isEmpty()) {
      return t("growth.latest.value", name, value);
    }
    Place place = places.get(0);
    if (place.percentile() == null && place.sds() != null) {
      return t("growth.latest.deviations", name, value, signed(place.sds()));
    }
    return place.sds() == null
        ? t("growth.latest.percentile", name, value, percentile(place))
        : t("growth.latest.sds", name, value, signed(place.sds()), percentile(place));
  }

  /** With a sign that is a minus, and one decimal. */
  static String signed(BigDecimal number) {
    BigDecimal told = number.setScale(1, RoundingMode.HALF_UP);
    return switch (told.signum()) {
      case -1 -> "−" + told.abs().toPlainString();
      case 1 -> "+" + told.toPlainString();
      default -> told.abs().toPlainString();
    };
  }

  /** Ends are told with a decimal, where one more or less says much. */
  private static String rounded(BigDecimal percentile) {
    double value = percentile.doubleValue();
    return value < 3 || value > 97 ? percentile.toPlainString() : whole(percentile);
  }

  private static String whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? NONE : parts.stream().collect(Collectors.joining("\n"));
  }

  String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
