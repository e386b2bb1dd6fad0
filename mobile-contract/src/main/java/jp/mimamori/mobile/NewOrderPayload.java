package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a court ordered about a guardianship, as its paper says.
 *
 * @param effect {@code LIMIT} takes from a guardian, {@code POWER} gives to a curator or an
 *     assistant
 * @param actions which it is about
 * @param categories of which kinds of data
 * @param reference the court and the number of the order
 * @param until absent until it is ended
 */
public record NewOrderPayload(
    @NotNull UUID guardianship,
    @NotNull @Pattern(regexp = "LIMIT|POWER", message = "{mimamori.effect}") String effect,
    @NotEmpty @Size(max = 20)
        List<
                @NotNull
                @Pattern(
                    regexp =
                        "READ|WRITE|READ_LEDGER|READ_GRANTS|PREVIEW|GRANT|REVOKE|REAFFIRM|CHOOSE",
                    message = "{mimamori.action}")
                String>
            actions,
    @NotEmpty @Size(max = 20)
        List<
                @NotNull
                @Pattern(
                    regexp =
                        "CHECKUP|MEDICATION|VACCINATION|MATERNAL_CHILD|ALLERGY|CONDITION|LABORATORY"
                            + "|VITALS|ENCOUNTER|INSURANCE|DOCUMENT|QUESTIONNAIRE|EMERGENCY|OTHER",
                    message = "{mimamori.category}")
                String>
            categories,
    @NotBlank @Size(max = 200) String reference,
    @NotNull Instant from,
    @Nullable Instant until) {

  @Override
  public String toString() {
    return "NewOrderPayload";
  }
}
