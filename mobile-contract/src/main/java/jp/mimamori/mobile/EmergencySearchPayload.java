package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How emergency staff look for somebody: by name, sex and {@code hint}, or by what stands on the
 * insurance card; the birth date is needed for both.
 *
 * @param name in kanji or kana; absent when the card is known
 * @param sex male, female, other or unknown
 * @param hint a part of the address, or the insurer's number; may be absent while a disaster mode
 *     holds, which then finds those who live in its area
 * @param insurer 保険者番号, 6 or 8 digits; absent when the name is known
 * @param symbol 記号; absent when there is none
 * @param number 番号
 * @param branch 枝番, two digits; absent when unknown
 */
public record EmergencySearchPayload(
    @NotNull LocalDate birthDate,
    @Nullable @Size(max = 100) String name,
    @Nullable @Pattern(regexp = "male|female|other|unknown", message = "{mimamori.sex}") String sex,
    @Nullable @Size(max = 100) String hint,
    @Nullable @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "{mimamori.insurer}") String insurer,
    @Nullable @Size(max = 40) String symbol,
    @Nullable @Size(max = 40) String number,
    @Nullable @Pattern(regexp = "([0-9]{2})?", message = "{mimamori.branch}") String branch) {

  @Override
  public String toString() {
    return "EmergencySearchPayload";
  }
}
