package jp.mimamori.vaccination;

import java.time.LocalDate;

/**
 * One dose that was given.
 *
 * @param id of the record that tells of it
 * @param day on which it was given
 */
public record Dose(String id, Vaccine vaccine, LocalDate day) {

  @Override
  public String toString() {
    return "Dose " + id;
  }
}
