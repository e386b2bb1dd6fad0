package jp.mimamori.checkup.judging;

/**
 * What would have to be otherwise for the rules to give what the document says: a guess at the
 * reason, and the first that fits.
 */
public enum Difference {
  /** Something that is needed is not in the document, or not in what the reader may see. */
  MISSING,
  /** Medicine was not counted. */
  MEDICINE_NOT_COUNTED,
  /** HbA1c was asked although there is sugar of fasting blood. */
  HBA1C,
  /** The limits of fasting were used for blood taken after a meal. */
  FASTING_LIMITS,
  /** The limit of guidance (100) was used for sugar, not that of metabolic syndrome (110). */
  LIMIT_OF_GUIDANCE,
  /** The answer about smoking was taken otherwise. */
  SMOKING,
  /** The age was counted otherwise, or the level of those under 65 was used. */
  AGE,
  /** Medicine is known of that the document does not name. */
  MEDICINE_KNOWN,
  /** The document gives no answer where the rules do. */
  LEFT_OPEN,
  UNEXPLAINED
}
