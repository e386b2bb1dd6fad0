package jp.mimamori.growth;

/** Why a measure may not be so. Nothing is changed for it: whoever knows corrects the record. */
public enum Doubt {
  /** The record names a month or a year, or nothing. */
  DAY_MISSING(true),
  BEFORE_BIRTH(true),
  IN_THE_FUTURE(true),
  UNIT_MISSING(true),
  /** A unit of something else: centimetres of a weight. */
  UNIT_DOES_NOT_FIT(true),
  /** It would be likely in another unit, or of another measure: grams written as kilograms. */
  OTHER_UNIT_LIKELY(true),
  /** Nobody alive has so much or so little. */
  IMPOSSIBLE(true),
  /** Further than five standard deviations from the middle. */
  FAR_OFF(false),
  /** Two centimetres less than before, or more. */
  SHORTER_THAN_BEFORE(false),
  /** Two centimetres more than the two after it, which agree, or more. */
  TALLER_THAN_LATER(false);

  private final boolean setsAside;

  Doubt(boolean setsAside) {
    this.setsAside = setsAside;
  }

  /** Whether it is neither drawn nor compared with anything. */
  public boolean setsAside() {
    return setsAside;
  }
}
