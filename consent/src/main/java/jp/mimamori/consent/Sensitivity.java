package jp.mimamori.consent;

/** Kinds of records that no grant reaches unless it names them. */
public enum Sensitivity {
  /** Psychiatric and psychological findings and treatment. */
  MENTAL_HEALTH,
  /** Sexually transmitted infections, contraception, pregnancy loss and termination. */
  SEXUAL_HEALTH,
  /** Genetic findings. */
  GENETIC
}
