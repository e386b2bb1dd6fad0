package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param decision {@code GRANTED} or {@code DENIED}
 * @param terms those that are agreed to, the ones asked for or narrower; only with a yes
 */
public record GrantDecisionPayload(
    @NotNull @Pattern(regexp = "GRANTED|DENIED", message = "{mimamori.decision}") String decision,
    @Nullable @Valid TermsPayload terms) {}
