package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Asks a person for access.
 *
 * @param whom {@code MYSELF}, or {@code INSTITUTION} for everybody where the caller works
 */
public record AccessRequestPayload(
    @NotNull @Pattern(regexp = "MYSELF|INSTITUTION", message = "{mimamori.whom}") String whom,
    @NotNull @Valid TermsPayload terms) {}
