package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose records the caller was granted; what ends first comes first.
 *
 * @param next give it as {@code cursor} to go on; absent at the end
 */
public record PatientsPayload(List<Patient> patients, @Nullable String next) {

  /**
   * A grant of somebody's. Somebody with two grants comes up twice.
   *
   * @param grantedBy who gave it, as they were called then
   * @param onBehalf whether somebody gave it for the person
   * @param to PRACTITIONER, INSTITUTION, INSURER or RESEARCHER; to a private person DELEGATE
   * @param open whether records can be read by it now
   */
  public record Patient(
      UUID person,
      String name,
      String kana,
      LocalDate birthDate,
      UUID grant,
      String purpose,
      List<String> categories,
      Instant from,
      Instant until,
      String grantedBy,
      boolean onBehalf,
      String to,
      boolean open) {

    @Override
    public String toString() {
      return "Patient " + person;
    }
  }

  @Override
  public String toString() {
    return "PatientsPayload";
  }
}
