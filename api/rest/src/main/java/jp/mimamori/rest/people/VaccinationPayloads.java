package jp.mimamori.rest.people;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.mobile.VaccinationsPayload;
import jp.mimamori.record.RecordId;
import jp.mimamori.vaccination.SeriesNames;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Vaccination;
import jp.mimamori.vaccination.VaccinationChart;
import org.jspecify.annotations.Nullable;

/** Vaccinations as the contract's payloads. */
final class VaccinationPayloads {

  private VaccinationPayloads() {}

  static VaccinationsPayload of(VaccinationChart chart, Locale language) {
    ResourceBundle names = SeriesNames.in(language);
    Set<RecordId> outOfOrder = chart.outOfOrder();
    return new VaccinationsPayload(
        chart.asOf(),
        chart.isWhole(),
        chart.given().stream().map(given -> given(given, outOfOrder.contains(given.id()))).toList(),
        chart.standings().stream()
            .filter(standing -> standing.state() != Standing.State.NOT_FOR)
            .map(standing -> series(standing, names))
            .toList());
  }

  private static VaccinationsPayload.Given given(Vaccination given, boolean outOfOrder) {
    return new VaccinationsPayload.Given(
        given.id().value(),
        given.name(),
        given.vaccine() == null ? null : given.vaccine().name(),
        given.day(),
        given.number(),
        given.lot(),
        given.maker(),
        given.place(),
        given.doctor(),
        given.document().value(),
        given.copied(),
        outOfOrder);
  }

  private static VaccinationsPayload.Series series(Standing standing, ResourceBundle names) {
    return new VaccinationsPayload.Series(
        standing.series().name(),
        names.getString("series." + standing.series()),
        standing.routine(),
        standing.state().name(),
        standing.why() == null ? null : standing.why().name(),
        next(standing.next()),
        standing.doses().stream()
            .map(
                dose ->
                    new VaccinationsPayload.Dose(
                        UUID.fromString(dose.dose().id()), dose.number(), dose.validity().name()))
            .toList());
  }

  private static VaccinationsPayload.@Nullable Next next(Standing.@Nullable Next next) {
    return next == null
        ? null
        : new VaccinationsPayload.Next(
            next.number(),
            next.of(),
            next.from(),
            next.until(),
            next.recommendedFrom(),
            next.recommendedUntil());
  }
}
