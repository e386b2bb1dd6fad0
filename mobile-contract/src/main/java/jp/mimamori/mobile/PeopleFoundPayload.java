package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Registered people whom an operator looked for, at most 100, by reading. */
public record PeopleFoundPayload(List<Found> people) {

  /** A registered person, as the counter needs it to tell two people apart: no health data. */
  public record Found(UUID id, String name, String kana, String sex, LocalDate birthDate) {}
}
