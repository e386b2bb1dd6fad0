package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Takes a package.
 *
 * @param sha256 of its bytes as they were fetched
 */
public record HandOverAcceptancePayload(
    @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{mimamori.sha256}") String sha256) {}
