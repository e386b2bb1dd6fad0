package jp.mimamori.consent;

/** Why a caller may: the person's own right, a guardianship, a grant, a task. */
public enum Ground {
  /** The caller is the person. */
  SELF,
  /** The caller stands in for the person on that day. */
  GUARDIAN,
  /** The person granted it, or somebody did who stands in for the person. */
  GRANT,
  /** The caller asks the person for a grant, and sees nothing. */
  REQUEST,
  /** The caller works where a person asked about a look, or is the operator, and answers. */
  ANSWER,
  /** The caller is an operator who takes documents in, and sees none. */
  INTAKE,
  /** The caller is an operator at the counter, who sees what is registered and no health data. */
  COUNTER,
  /** The caller broke the glass: an emergency, with an end of its own. */
  EMERGENCY,
  /** The caller is an operator who records what an authority or a court decided, and sees none. */
  PROTECTION
}
