package jp.mimamori.search;

import java.time.Instant;
import java.util.stream.Stream;
import jp.mimamori.fhir.FhirDate;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.RecordSearch;

/** A range of time (FHIR R4 §3.1.1.4.7); a day without a time is one in Japan. */
public record WantedDate(RecordSearch.WantedTime time) implements Wanted {

  @Override
  public boolean fits(Node value) {
    if (!value.text().isEmpty()) {
      return FhirDate.read(value.text())
          .filter(range -> time.holds(range.from(), range.until()))
          .isPresent();
    }
    Node bounds = value.at("repeat", "boundsPeriod");
    return value.all("event").anyMatch(this::fits)
        || Stream.of(value, bounds).anyMatch(this::fitsPeriod);
  }

  /** A period that has no start or no end is open there. */
  private boolean fitsPeriod(Node period) {
    if (!period.at("start").isPresent() && !period.at("end").isPresent()) {
      return false;
    }
    Instant from =
        FhirDate.read(period.at("start").text()).map(EffectiveTime::from).orElse(Instant.MIN);
    Instant until =
        FhirDate.read(period.at("end").text()).map(EffectiveTime::until).orElse(Instant.MAX);
    return from.isBefore(until) && time.holds(from, until);
  }
}
