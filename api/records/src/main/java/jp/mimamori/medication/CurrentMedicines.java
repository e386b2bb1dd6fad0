package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.record.RecordId;

/**
 * What a person takes on a day, as far as the records show.
 *
 * @param taking by ingredient, what was handed out last first
 * @param toAsk what to ask the pharmacist, weightiest first
 * @param lately all that was in use on a day of the month, or may be to its end, oldest first
 * @param allergyRecords the allergies that were looked at, whether or not any is told of
 * @param isWhole whether no medicine is kept out of sight
 * @param withAllergies whether allergies could be looked at
 */
public record CurrentMedicines(
    LocalDate asOf,
    List<Taking> taking,
    List<ToAsk> toAsk,
    List<Supply> lately,
    List<RecordId> allergyRecords,
    boolean isWhole,
    boolean withAllergies) {

  /**
   * One ingredient.
   *
   * @param supplies in use, newest first; never empty
   */
  public record Taking(List<Supply> supplies) {

    public Taking {
      supplies = List.copyOf(supplies);
    }

    public Supply newest() {
      return supplies.get(0);
    }

    @Override
    public String toString() {
      return "Taking of " + supplies.size();
    }
  }

  public CurrentMedicines {
    taking = List.copyOf(taking);
    toAsk = List.copyOf(toAsk);
    lately = List.copyOf(lately);
    allergyRecords = List.copyOf(allergyRecords);
  }

  /** The records that it tells of, or that what it tells rests on. */
  Stream<RecordId> records() {
    Stream<Supply> supplies =
        Stream.of(
                taking.stream().flatMap(one -> one.supplies().stream()),
                toAsk.stream().flatMap(one -> one.about().stream()),
                lately.stream())
            .flatMap(each -> each);
    return Stream.of(
            supplies.map(supply -> supply.drug().id()),
            toAsk.stream().flatMap(one -> one.behind().stream()),
            allergyRecords.stream())
        .flatMap(each -> each)
        .distinct();
  }

  @Override
  public String toString() {
    return "CurrentMedicines of " + taking.size();
  }
}
