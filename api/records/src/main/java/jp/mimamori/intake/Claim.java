package jp.mimamori.intake;

import java.time.LocalDate;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document says it is about. Nothing here is believed before it is matched against a person.
 *
 * @param name as written, kanji or kana; null when the document gives none
 * @param kana the reading as written; null when the document gives none
 */
public record Claim(
    @Nullable String name,
    @Nullable String kana,
    @Nullable LocalDate birthDate,
    @Nullable Sex sex,
    @Nullable InsuredNumber insured) {

  @Override
  public String toString() {
    return "Claim";
  }
}
