package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Where a practitioner works from a day on; what was before ends with the day before. */
public record NewTenurePayload(@NotNull UUID institution, @NotNull LocalDate from) {}
