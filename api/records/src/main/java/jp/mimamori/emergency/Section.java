package jp.mimamori.emergency;

import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.consent.Category;

/**
 * The parts of the dataset, in the order in which an emergency room needs them. Whoever is granted
 * the dataset sees those parts of it whose kind of data was granted too.
 */
public enum Section {
  /** What must not be done. */
  DO_NOT(Category.EMERGENCY),
  /** Allergies, latex included. */
  ALLERGIES(Category.ALLERGY),
  /** The 14 kinds of medical care (医療的ケアスコア) with the device and its settings. */
  CARE(Category.EMERGENCY),
  /** Weight, height, and usual vital signs awake and asleep. */
  VITALS(Category.VITALS),
  /** What seizures look like, what helps, when to call. */
  SEIZURES(Category.CONDITION),
  /** Drugs that are taken now. */
  MEDICINES(Category.MEDICATION),
  /** How to lay, hold and move. */
  HANDLING(Category.EMERGENCY),
  /** Sites marked on the picture of the body. */
  BODY(Category.EMERGENCY),
  /** Blood type, diagnoses, communication, wishes. */
  BASICS(Category.CONDITION),
  /** Whom to call, in order, and who treats. */
  CONTACTS(Category.EMERGENCY),
  /** Letters, plans and pictures, which may tell of anything. */
  ATTACHMENTS(Category.EMERGENCY);

  /** All kinds of data that the dataset touches. */
  public static final Set<Category> CATEGORIES =
      EnumSet.of(
          Category.EMERGENCY,
          Category.ALLERGY,
          Category.VITALS,
          Category.CONDITION,
          Category.MEDICATION);

  private final Category category;

  Section(Category category) {
    this.category = category;
  }

  /** What kind of data it is; must be granted, besides the dataset, for this part to be seen. */
  public Category category() {
    return category;
  }

  /**
   * All that must be granted for this part to be seen or entered: what may tell of anything is for
   * those who see everything else.
   */
  public Set<Category> needs() {
    return this == ATTACHMENTS ? CATEGORIES : EnumSet.of(Category.EMERGENCY, category);
  }
}
