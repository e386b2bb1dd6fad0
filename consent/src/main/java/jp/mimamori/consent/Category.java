package jp.mimamori.consent;

/**
 * The kinds of health data that a person decides about; each record belongs to exactly one. A new
 * constant is refused to everyone until a grant or a rule names it.
 */
public enum Category {
  /** Health checkups: 特定健診, 事業者健診, municipal checkups. */
  CHECKUP,
  /** Prescriptions, dispensings, medication statements. */
  MEDICATION,
  /** Vaccinations. */
  VACCINATION,
  /** Pregnancy, infant and child checkups. */
  MATERNAL_CHILD,
  /** Allergies and intolerances. */
  ALLERGY,
  /** Diagnoses and problems. */
  CONDITION,
  /** Laboratory results and other findings outside a checkup. */
  LABORATORY,
  /** Blood pressure, pulse, temperature, weight and the like, measured at home or in care. */
  VITALS,
  /** Visits and stays. */
  ENCOUNTER,
  /** Insurance coverage. */
  INSURANCE,
  /** Letters, reports, images and other documents. */
  DOCUMENT,
  /** Questionnaires that were answered. */
  QUESTIONNAIRE,
  /**
   * The emergency dataset: medical care, devices and settings, handling, contacts. Its parts about
   * allergies, drugs, vital signs and diagnoses need those kinds as well.
   */
  EMERGENCY,
  /** Everything that fits nowhere else; kept and shown as "other". */
  OTHER
}
