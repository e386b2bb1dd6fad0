package jp.mimamori.vitals;

/**
 * Why a reading of a batch is not kept.
 *
 * @param item its place in the batch, from 0
 * @param field the one that is not right
 */
public record VitalFinding(int item, String field, Why why) {

  /** What can be wrong with a reading. */
  public enum Why {
    KIND_NOT_KNOWN,
    TIME_WITHOUT_OFFSET,
    IN_THE_FUTURE,
    BEFORE_BIRTH,
    NUMBER_MISSING,
    NUMBER_NOT_FOR_THIS_KIND,
    TOO_PRECISE,
    TOO_LOW,
    TOO_HIGH,
    UPPER_NOT_ABOVE_LOWER,
    OTHER_UNIT,
    DEVICE_TOO_LONG,
    TWICE
  }
}
