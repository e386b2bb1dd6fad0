package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An insured number to be added to a person, as written on the card.
 *
 * @param insurer 保険者番号, 6 or 8 digits
 * @param symbol 記号; absent when there is none
 * @param number 番号
 * @param branch 枝番, two digits; absent when unknown
 * @param from first day
 * @param until last day; absent while it lasts
 */
public record NewInsurancePayload(
    @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "{mimamori.insurer}") String insurer,
    @Nullable @Size(max = 40) String symbol,
    @NotBlank @Size(max = 40) String number,
    @Nullable @Pattern(regexp = "([0-9]{2})?", message = "{mimamori.branch}") String branch,
    @NotNull LocalDate from,
    @Nullable LocalDate until) {

  @Override
  public String toString() {
    return "NewInsurancePayload";
  }
}
