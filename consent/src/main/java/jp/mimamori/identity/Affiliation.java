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
 * @param adds whether it is a system that was let add records, and not only see them
 */
public record Affiliation(
    UUID practitioner,
    Practitioner.Profession profession,
    UUID institution,
    String institutionName,
    Institution.Kind kind,
    boolean adds) {

  /** Of somebody who adds nothing. */
  public Affiliation(
      UUID practitioner,
      Practitioner.Profession profession,
      UUID institution,
      String institutionName,
      Institution.Kind kind) {
    this(practitioner, profession, institution, institutionName, kind, false);
  }

  /** At an institution that treats people. */
  public Affiliation(
      UUID practitioner,
      Practitioner.Profession profession,
      UUID institution,
      String institutionName) {
    this(practitioner, profession, institution, institutionName, Institution.Kind.MEDICAL);
  }

  /** The same, of a system that was let add records; of human beings nothing changes. */
  Affiliation adding() {
    return new Affiliation(
        practitioner, profession, institution, institutionName, kind, isSystem());
  }

  /** Whether it is no human being who works there. */
  public boolean isSystem() {
    return profession == Practitioner.Profession.SYSTEM;
  }

  @Override
  public String toString() {
    return "Affiliation " + practitioner + " at " + institution;
  }
}
