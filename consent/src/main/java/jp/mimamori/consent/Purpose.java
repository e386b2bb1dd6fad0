package jp.mimamori.consent;

/** What for. A purpose that is not here cannot be asked with. */
public enum Purpose {
  /** A person looks after own health or that of a ward. */
  PERSONAL_USE,
  /** Documents are taken in for the person they are about. */
  INTAKE,
  /** The counter: people, their insured numbers, guardians and accounts are registered. */
  REGISTRATION,
  /** What an authority or a court decided for somebody's protection is carried out. */
  PROTECTION,
  /** Life or body is in danger, and nobody can be asked. */
  EMERGENCY,
  /** Diagnosis and treatment. */
  TREATMENT,
  /** Care by family, helpers and care services. */
  CARE,
  /** Health at school, kindergarten or day care. */
  SCHOOL,
  /** Guidance and benefits by the person's insurer. */
  INSURANCE,
  /** A study that the person takes part in. */
  RESEARCH,
  /** An app that the person uses. */
  APP;

  /** Whether somebody can be granted access for it; the others rest on a right or a task. */
  public boolean isGrantable() {
    return switch (this) {
      case TREATMENT, CARE, SCHOOL, INSURANCE, RESEARCH, APP -> true;
      case PERSONAL_USE, INTAKE, REGISTRATION, PROTECTION, EMERGENCY -> false;
    };
  }
}
