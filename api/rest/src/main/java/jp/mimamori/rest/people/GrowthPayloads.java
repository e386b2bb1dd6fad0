package jp.mimamori.rest.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import jp.mimamori.growth.Build;
import jp.mimamori.growth.Curves;
import jp.mimamori.growth.Doubt;
import jp.mimamori.growth.Gestation;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.growth.Place;
import jp.mimamori.growth.Point;
import jp.mimamori.growth.Reference;
import jp.mimamori.mobile.GrowthPayload;
import org.jspecify.annotations.Nullable;

/** Growth as the contract's payloads. */
final class GrowthPayloads {

  private static final int DECIMALS = 2;

  private GrowthPayloads() {}

  static GrowthPayload of(GrowthChart chart) {
    return new GrowthPayload(
        chart.asOf(),
        chart.isWhole(),
        gestation(chart),
        chart.points().stream().map(GrowthPayloads::measure).toList(),
        chart.builds().stream().map(GrowthPayloads::build).toList(),
        Arrays.stream(Reference.values())
            .map(reference -> reference(reference, chart))
            .filter(reference -> !reference.lines().isEmpty())
            .toList());
  }

  private static GrowthPayload.@Nullable Gestation gestation(GrowthChart chart) {
    Gestation gestation = chart.gestation();
    return gestation == null
        ? null
        : new GrowthPayload.Gestation(
            gestation.weeks(),
            gestation.daysOfWeek(),
            gestation.isPreterm() ? gestation.correctedUntil(chart.birth()) : null);
  }

  private static GrowthPayload.Measure measure(Point point) {
    Doubt doubt = point.doubt();
    boolean isKnown = doubt != Doubt.UNIT_MISSING && doubt != Doubt.UNIT_DOES_NOT_FIT;
    return new GrowthPayload.Measure(
        point.record().value(),
        point.day(),
        point.dimension().name(),
        isKnown ? point.value() : null,
        point.dimension().unit(),
        point.written(),
        point.writtenUnit(),
        point.isConverted(),
        rounded(point.months()),
        point.corrected() == null ? null : rounded(point.corrected()),
        places(point.places()),
        places(point.correctedPlaces()),
        doubt == null ? null : doubt.name(),
        point.isSetAside(),
        point.origin(),
        point.home());
  }

  private static List<GrowthPayload.Place> places(List<Place> places) {
    return places.stream()
        .map(
            place ->
                new GrowthPayload.Place(
                    place.reference().name(),
                    place.sds(),
                    place.percentile(),
                    place.beyond().name()))
        .toList();
  }

  private static GrowthPayload.Build build(GrowthChart.Built built) {
    Build.@Nullable Index index = built.build().index().orElse(null);
    return new GrowthPayload.Build(
        built.day(),
        built.height().record().value(),
        built.weight().record().value(),
        built.build().bmi(),
        index == null ? null : index.percent(),
        index == null ? null : index.standard(),
        index == null ? null : index.formula().name(),
        index == null ? null : index.judgement().name());
  }

  private static GrowthPayload.Reference reference(Reference reference, GrowthChart chart) {
    return new GrowthPayload.Reference(
        reference.name(),
        reference.dimension().name(),
        reference.method().name(),
        reference.survey(),
        Curves.of(reference, chart.sex()).stream().map(GrowthPayloads::line).toList());
  }

  private static GrowthPayload.Line line(Curves.Drawn drawn) {
    return new GrowthPayload.Line(
        drawn.line().label(),
        drawn.spots().stream().map(spot -> rounded(spot.months())).toList(),
        drawn.spots().stream().map(spot -> rounded(spot.value())).toList());
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
