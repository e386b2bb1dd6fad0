package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Who is to stand in for somebody.
 *
 * @param guardian a registered person
 * @param ground {@code PARENTAL_AUTHORITY} (親権) or {@code GUARDIAN_OF_MINOR} (未成年後見) for a minor,
 *     {@code ADULT_GUARDIAN} (成年後見), {@code CURATOR} (保佐) or {@code ASSISTANT} (補助) for an adult
 */
public record NewGuardianshipPayload(
    @NotNull UUID guardian,
    @NotNull
        @Pattern(
            regexp = "PARENTAL_AUTHORITY|GUARDIAN_OF_MINOR|ADULT_GUARDIAN|CURATOR|ASSISTANT",
            message = "{mimamori.ground}")
        String ground) {}
