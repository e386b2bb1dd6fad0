package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Who is to stand in for a minor.
 *
 * @param guardian a registered person
 * @param ground {@code PARENTAL_AUTHORITY} (親権) or {@code GUARDIAN_OF_MINOR} (未成年後見)
 */
public record NewGuardianshipPayload(
    @NotNull UUID guardian,
    @NotNull
        @Pattern(regexp = "PARENTAL_AUTHORITY|GUARDIAN_OF_MINOR", message = "{mimamori.ground}")
        String ground) {}
