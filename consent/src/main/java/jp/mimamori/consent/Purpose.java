package jp.mimamori.consent;

/** What for. A purpose that is not here cannot be asked with. */
public enum Purpose {
  /** A person looks after own health or that of a ward. */
  PERSONAL_USE,
  /** Documents are taken in for the person they are about. */
  INTAKE
}
