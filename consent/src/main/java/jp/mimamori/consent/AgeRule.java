package jp.mimamori.consent;

/** What changes with age; at which age, since when and by which law stands in a table. */
public enum AgeRule {
  /** The person is of age: parental authority ends. */
  MAJORITY,
  /** The person may grant access to the own records, beside the guardians. */
  OWN_CONSENT,
  /** The person alone consents to research. */
  RESEARCH_CONSENT,
  /** The person may hide a visit from the guardians. */
  HIDING
}
