package jp.mimamori.consent;

import java.time.LocalDate;

/**
 * What happened at an institution on a day.
 *
 * @param institution key of the institution as records carry it
 */
public record Visit(String institution, LocalDate day) {

  @Override
  public String toString() {
    return "Visit";
  }
}
