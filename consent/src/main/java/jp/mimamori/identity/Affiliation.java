package jp.mimamori.identity;

import java.util.UUID;

/**
 * Where a caller works, as it was when the caller came to the door. Whether that still holds is
 * asked anew with each question.
 *
 * @param practitioner the practitioner that the account belongs to
 * @param institution where the practitioner works
 * @param institutionName as the ledger shows it
 * @param kind what the institution is
 */
public record Affiliation(
    UUID practitioner,
    Practitioner.Profession profession,
    UUID institution,
    String institutionName,
    Institution.Kind kind) {

  /** At an institution that treats people. */
  public Affiliation(
      UUID practitioner,
      Practitioner.Profession profession,
      UUID institution,
      String institutionName) {
    this(practitioner, profession, institution, institutionName, Institution.Kind.MEDICAL);
  }

  @Override
  public String toString() {
    return "Affiliation " + practitioner + " at " + institution;
  }
}
