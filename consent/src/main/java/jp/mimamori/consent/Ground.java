package jp.mimamori.consent;

/** Why a caller may: the person's own right, a guardianship, a task. Later stages add the grant. */
public enum Ground {
  /** The caller is the person. */
  SELF,
  /** The caller is the guardian of the person, who is a minor on that day. */
  GUARDIAN,
  /** The caller is an operator who takes documents in, and sees none. */
  INTAKE
}
