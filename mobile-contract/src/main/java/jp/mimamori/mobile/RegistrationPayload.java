package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is registered of a person, for an operator: no health data.
 *
 * @param postalCode empty when not known
 * @param address empty when not known
 * @param insurances insured numbers, newest first
 * @param guardianships who stands in for this person, past and present, newest first
 */
public record RegistrationPayload(
    UUID id,
    String name,
    String kana,
    String sex,
    LocalDate birthDate,
    String postalCode,
    String address,
    List<PersonPayload.Insurance> insurances,
    List<Guardianship> guardianships) {

  /**
   * A guardianship of this person.
   *
   * @param guardian the person who stands in
   * @param ground what it rests on
   * @param waiting whether another operator has yet to confirm it
   * @param endsAt the first instant at which it no longer holds: majority, or when it was ended
   */
  public record Guardianship(
      UUID id, UUID guardian, String ground, boolean waiting, Instant endsAt) {}
}
