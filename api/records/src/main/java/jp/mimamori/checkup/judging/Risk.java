package jp.mimamori.checkup.judging;

/** What is counted. */
public enum Risk {
  GLUCOSE,
  LIPIDS,
  PRESSURE,
  /** Only for guidance, and only with one of the others. */
  SMOKING
}
