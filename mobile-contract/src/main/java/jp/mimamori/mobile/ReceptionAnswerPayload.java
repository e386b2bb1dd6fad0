package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * For whom somebody answers.
 *
 * @param person the caller or a ward
 */
public record ReceptionAnswerPayload(@NotNull UUID person) {}
