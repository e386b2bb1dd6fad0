package jp.mimamori.medication;

import java.util.List;
import jp.mimamori.record.RecordId;

/**
 * What records say of drugs: the times one was had, and that one was stopped.
 *
 * @param allergyRecords all that were looked at, those too that no longer stand
 */
record History(
    List<Supply> supplies,
    List<Stop> stops,
    List<KnownAllergy> allergies,
    List<RecordId> allergyRecords) {

  History {
    supplies = List.copyOf(supplies);
    stops = List.copyOf(stops);
    allergies = List.copyOf(allergies);
    allergyRecords = List.copyOf(allergyRecords);
  }

  @Override
  public String toString() {
    return "History of " + supplies.size();
  }
}
