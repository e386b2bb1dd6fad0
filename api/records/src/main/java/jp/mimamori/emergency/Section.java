package jp.mimamori.emergency;

/** The parts of the dataset, in the order in which an emergency room needs them. */
public enum Section {
  /** What must not be done. */
  DO_NOT,
  /** Allergies, latex included. */
  ALLERGIES,
  /** The 14 kinds of medical care (医療的ケアスコア) with the device and its settings. */
  CARE,
  /** Weight, height, and usual vital signs awake and asleep. */
  VITALS,
  /** What seizures look like, what helps, when to call. */
  SEIZURES,
  /** Drugs that are taken now. */
  MEDICINES,
  /** How to lay, hold and move. */
  HANDLING,
  /** Sites marked on the picture of the body. */
  BODY,
  /** Blood type, diagnoses, communication, wishes. */
  BASICS,
  /** Whom to call, in order, and who treats. */
  CONTACTS
}
