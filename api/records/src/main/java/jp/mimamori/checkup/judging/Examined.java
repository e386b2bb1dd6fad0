package jp.mimamori.checkup.judging;

import java.time.LocalDate;
import jp.mimamori.person.Sex;

/** What the rules ask of whoever was examined. */
public record Examined(LocalDate bornOn, Sex sex) {

  @Override
  public String toString() {
    return "Examined";
  }
}
