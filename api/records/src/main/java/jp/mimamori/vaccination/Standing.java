package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands with a series on a day.
 *
 * @param routine A or B, the kind of disease in the Immunization Act, Art. 2
 * @param next the next dose; null when none follows
 * @param why null when the state says it all
 * @param doses those that were given, oldest first, with what the rules say of each
 */
public record Standing(
    Series series,
    String routine,
    State state,
    @Nullable Why why,
    @Nullable Next next,
    List<Given> doses) {

  /** Where it stands. */
  public enum State {
    /** Complete. */
    DONE,
    /** The next dose is now, by the standard schedule. */
    DUE,
    /** It may be given now; its standard time has not come. */
    POSSIBLE,
    /** Its standard time has passed; it may still be given. */
    OVERDUE,
    /** Too early for the next dose. */
    NOT_YET,
    /** Not complete, and no longer given as part of the routine schedule. */
    TOO_LATE,
    /** Not meant for this person. */
    NOT_FOR
  }

  /** Reasons. */
  public enum Why {
    /** The age or time at which it is given has passed. */
    AGE_PASSED,
    /** The interval to the next dose ends after that. */
    INTERVAL_TOO_LONG,
    /** For the other sex. */
    SEX,
    /** For people born in other years. */
    BORN_IN_OTHER_YEARS,
    /** It came into the schedule when this person was past its age. */
    CAME_LATER,
    /** Another series is done in its place. */
    ANOTHER_INSTEAD,
    /** Given in a pregnancy. */
    NO_PREGNANCY
  }

  /**
   * A dose to come.
   *
   * @param number its place in the series, from 1
   * @param of how many the series has, those that are left out included
   * @param from first day on which it may be given
   * @param until last day; null when there is none
   * @param recommendedFrom first day of its standard time
   * @param recommendedUntil last day of that; null when there is none
   */
  public record Next(
      int number,
      int of,
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate recommendedFrom,
      @Nullable LocalDate recommendedUntil) {}

  /** What the rules say of a dose. */
  public enum Validity {
    VALID,
    /** Counted, and given when it was not part of the routine schedule. */
    OUTSIDE_ROUTINE,
    /** Before the age, or too soon after the dose before: not counted, ask the doctor. */
    TOO_EARLY,
    /** Within 27 days after another live vaccine: not counted, ask the doctor. */
    TOO_SOON_AFTER_LIVE,
    /** More than the series has. */
    EXTRA,
    /** Before birth: cannot be. */
    BEFORE_BIRTH
  }

  /**
   * A dose that was given.
   *
   * @param number its place in the series; 0 when it is not counted
   */
  public record Given(Dose dose, int number, Validity validity) {}

  public Standing {
    doses = List.copyOf(doses);
  }

  /** Whether the next dose may be given now. */
  public boolean isOpen() {
    return switch (state) {
      case DUE, POSSIBLE, OVERDUE -> true;
      case DONE, NOT_YET, TOO_LATE, NOT_FOR -> false;
    };
  }

  @Override
  public String toString() {
    return "Standing " + series;
  }
}
