package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner asks of whoever has a card.
 *
 * @param insurer 保険者番号, 6 or 8 digits
 * @param symbol 記号; absent when there is none
 * @param number 番号
 * @param branch 枝番, two digits; absent when unknown
 * @param whom MYSELF or INSTITUTION
 * @param since only data from this day on; absent for all
 * @param until the first moment after
 * @param reason why, in a sentence, for whoever is asked
 */
public record NewCardRequestPayload(
    @NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "{mimamori.insurer}") String insurer,
    @Nullable @Size(max = 40) String symbol,
    @NotBlank @Size(max = 40) String number,
    @Nullable @Pattern(regexp = "([0-9]{2})?", message = "{mimamori.branch}") String branch,
    @NotNull LocalDate birthDate,
    @NotNull @Pattern(regexp = "MYSELF|INSTITUTION", message = "{mimamori.whom}") String whom,
    @NotNull @Size(max = 40) String purpose,
    @NotNull @Size(max = 40) List<@NotNull @Size(max = 40) String> categories,
    @Nullable LocalDate since,
    @NotNull Instant until,
    @NotBlank @Size(max = 400) String reason) {

  @Override
  public String toString() {
    return "NewCardRequestPayload";
  }
}
