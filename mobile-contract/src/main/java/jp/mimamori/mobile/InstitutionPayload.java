package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution and who works, worked or will work there; no health data.
 *
 * @param kind as in {@link NewInstitutionPayload}
 * @param number 保険医療機関番号 or 保険者番号; empty when there is none
 * @param staff in the order of their readings
 */
public record InstitutionPayload(
    UUID id, String name, String kind, String number, List<Practitioner> staff) {

  /**
   * Somebody who works, worked or will work there.
   *
   * @param profession as in {@link NewPractitionerPayload}
   * @param account whether the practitioner can sign in
   * @param tenures where and when the practitioner works, oldest first
   */
  public record Practitioner(
      UUID id, String name, String kana, String profession, boolean account, List<Tenure> tenures) {

    @Override
    public String toString() {
      return "Practitioner " + id;
    }
  }

  /**
   * A time at an institution.
   *
   * @param until the last day; absent while it lasts
   */
  public record Tenure(UUID id, UUID institution, LocalDate from, @Nullable LocalDate until) {}
}
