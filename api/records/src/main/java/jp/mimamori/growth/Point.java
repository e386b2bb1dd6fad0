package jp.mimamori.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a person, and where it stands.
 *
 * @param value in the unit of its dimension; as written where no unit could be made of it
 * @param written the number of the record
 * @param writtenUnit the unit of the record; empty when it says none
 * @param months the age since birth; negative before it
 * @param corrected the age since the day on which the child was expected; null where ages are not
 *     corrected
 * @param places by the age since birth, the reference that is drawn first; none for what is set
 *     aside
 * @param correctedPlaces by the corrected age; none where there is no such age, or before its first
 *     day
 * @param doubt why it may not be so; null when it may
 * @param origin who made the record; empty when nobody is named
 * @param home whether the person or the family entered it
 */
public record Point(
    RecordId record,
    LocalDate day,
    Dimension dimension,
    BigDecimal value,
    BigDecimal written,
    String writtenUnit,
    boolean isConverted,
    double months,
    @Nullable Double corrected,
    List<Place> places,
    List<Place> correctedPlaces,
    @Nullable Doubt doubt,
    String origin,
    boolean home) {

  public Point {
    places = List.copyOf(places);
    correctedPlaces = List.copyOf(correctedPlaces);
  }

  /** Whether it is neither drawn nor compared. */
  public boolean isSetAside() {
    return doubt != null && doubt.setsAside();
  }

  /** Where it stands by the age that doctors compare by: the corrected one where there is one. */
  public List<Place> standing() {
    return corrected == null ? places : correctedPlaces;
  }

  Point doubted(Doubt why) {
    return new Point(
        record,
        day,
        dimension,
        value,
        written,
        writtenUnit,
        isConverted,
        months,
        corrected,
        places,
        correctedPlaces,
        why,
        origin,
        home);
  }

  @Override
  public String toString() {
    return "Point " + record;
  }
}
