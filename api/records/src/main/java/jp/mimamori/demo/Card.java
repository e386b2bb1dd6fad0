package jp.mimamori.demo;

import java.time.LocalDate;
import jp.mimamori.person.InsuredNumber;
import org.jspecify.annotations.Nullable;

/**
 * An insurance card that somebody of the family has or had.
 *
 * @param begins how long ago it became valid
 * @param ended how long ago it ended, empty while it lasts
 */
record Card(
    String insurer, String symbol, String insured, String branch, String begins, String ended) {

  InsuredNumber number() {
    return new InsuredNumber(insurer, symbol, insured, branch);
  }

  LocalDate from(LocalDate today) {
    return Ago.of(begins).before(today);
  }

  @Nullable LocalDate until(LocalDate today) {
    return ended.isEmpty() ? null : Ago.of(ended).before(today);
  }
}
