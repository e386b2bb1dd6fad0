package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks what would leave under these terms.
 *
 * @param granteeKind to somebody of which kind
 */
public record DisclosureQuestionPayload(
    @NotNull @Size(max = 20) String granteeKind, @NotNull @Valid TermsPayload terms) {}
