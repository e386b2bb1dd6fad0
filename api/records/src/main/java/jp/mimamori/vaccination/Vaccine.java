package jp.mimamori.vaccination;

/**
 * What was given, as far as the schedule tells products apart; {@link Vaccines} knows the words.
 */
public enum Vaccine {
  ROTAVIRUS_1,
  ROTAVIRUS_5,
  /** Which of the two is not said. */
  ROTAVIRUS,
  HEPATITIS_B,
  DTAP_IPV_HIB,
  DTAP_IPV,
  HIB,
  PNEUMOCOCCUS_13,
  PNEUMOCOCCUS_15,
  PNEUMOCOCCUS_20,
  PNEUMOCOCCUS_23,
  /** Of which valence is not said. */
  PNEUMOCOCCUS,
  BCG,
  MEASLES_RUBELLA,
  VARICELLA,
  JAPANESE_ENCEPHALITIS,
  DIPHTHERIA_TETANUS,
  HPV_2,
  HPV_4,
  HPV_9,
  /** Of which valence is not said. */
  HPV,
  RSV_MATERNAL,
  ZOSTER_LIVE,
  ZOSTER_RECOMBINANT,
  INFLUENZA,
  COVID19,
  /** Not in the routine schedule; a live one, so the next live one waits for it. */
  MUMPS
}
