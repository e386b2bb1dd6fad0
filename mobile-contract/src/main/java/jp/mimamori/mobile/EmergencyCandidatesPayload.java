package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who may be meant, with just enough to choose by; possibly nobody. */
public record EmergencyCandidatesPayload(List<Candidate> candidates) {

  /**
   * Somebody who may be meant.
   *
   * @param sex male, female, other or unknown
   * @param town the municipality of the address, no more of it; empty when it is not known
   */
  public record Candidate(
      UUID person, String name, String kana, LocalDate birthDate, String sex, String town) {

    @Override
    public String toString() {
      return "Candidate " + person;
    }
  }

  @Override
  public String toString() {
    return "EmergencyCandidatesPayload";
  }
}
