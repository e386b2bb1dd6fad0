package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be kept out of every grant.
 *
 * @param kind {@code CATEGORY}, {@code RECORD}, {@code INSTITUTION} or {@code PERIOD}
 * @param category with that kind
 * @param record with that kind: one of the person's records
 * @param institution with that kind: its name or number
 * @param first with a period: its first day; absent for no beginning
 * @param last with a period: its last day; absent for no end
 */
public record NewChoicePayload(
    @NotNull @Pattern(regexp = "CATEGORY|RECORD|INSTITUTION|PERIOD", message = "{mimamori.choice}")
        String kind,
    @Nullable @Size(max = 40) String category,
    @Nullable UUID record,
    @Nullable @Size(max = 200) String institution,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  @Override
  public String toString() {
    return "NewChoicePayload";
  }
}
