package jp.mimamori.medication;

import java.time.LocalDate;
import jp.mimamori.identity.Normal;
import jp.mimamori.record.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * One drug as it was handed out, prescribed or stated once, and how long that lasts.
 *
 * @param kind DISPENSED, PRESCRIBED or STATED
 * @param isOwnDecision whether it was bought or taken without anybody prescribing it
 * @param place who handed it out; empty when not said
 * @param from the first day of use, as far as is known: the day it was handed out
 * @param until the last day it lasts to; null when no number of days says so
 * @param isDaily false of what is taken on some days only, as once a week
 */
public record Supply(
    DispensedDrug drug,
    Dispensing.Kind kind,
    boolean isOwnDecision,
    Substance substance,
    String place,
    LocalDate from,
    @Nullable LocalDate until,
    Lasting lasting,
    boolean isDaily,
    DocumentId document) {

  /**
   * For so many days something that is taken as needed, or until it is finished, is counted among
   * what may be in use: prescriptions for longer than 90 days are rare.
   */
  public static final int MAY_LAST = 90;

  private static final String OWN = "-";

  /** What says how long it lasts. */
  public enum Lasting {
    /** A number of days, or a last day. */
    DAYS,
    /** Taken when needed (屯服). */
    AS_NEEDED,
    /** Until it is finished: on the skin, in the eyes, and where no days are said. */
    UNTIL_FINISHED,
    /** Taken on, with no end stated. */
    ONGOING
  }

  /** Whether it is in use on that day, or may be. */
  public boolean isInUse(LocalDate day) {
    if (day.isBefore(from)) {
      return false;
    }
    if (until != null) {
      return !day.isAfter(until);
    }
    return lasting == Lasting.ONGOING || day.isBefore(from.plusDays(MAY_LAST));
  }

  /** Who decided that it is taken, in the form in which names are compared; empty if not said. */
  String source() {
    if (isOwnDecision) {
      return OWN;
    }
    return decider(drug);
  }

  /** Who prescribed it, in the form in which names are compared; empty if not said. */
  static String decider(DispensedDrug drug) {
    return Normal.name(drug.clinic().isEmpty() ? drug.doctor() : drug.clinic());
  }

  /** Whether it is certain that two different people decided. */
  boolean isOfAnotherThan(Supply other) {
    return !source().isEmpty() && !other.source().isEmpty() && !source().equals(other.source());
  }

  Supply until(LocalDate last) {
    return new Supply(
        drug, kind, isOwnDecision, substance, place, from, last, lasting, isDaily, document);
  }

  @Override
  public String toString() {
    return "Supply " + drug.id();
  }
}
