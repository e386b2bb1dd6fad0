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
 * @param isWhole whether no medicine is kept out of sight
 * @param withAllergies whether allergies could be looked at
 */
public record CurrentMedicines(
    LocalDate asOf,
    List<Taking> taking,
    List<ToAsk> toAsk,
    List<Supply> lately,
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
  }

  /** The records that it tells of. */
  Stream<RecordId> records() {
    return Stream.concat(
            Stream.concat(
                    taking.stream().flatMap(one -> one.supplies().stream()),
                    Stream.concat(
                        toAsk.stream().flatMap(one -> one.about().stream()), lately.stream()))
                .map(supply -> supply.drug().id()),
            toAsk.stream().flatMap(one -> Stream.ofNullable(one.allergy())).map(KnownAllergy::id))
        .distinct();
  }

  @Override
  public String toString() {
    return "CurrentMedicines of " + taking.size();
  }
}
