package jp.mimamori.mobile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a code.
 *
 * @param state WAITING, AGREED, DENIED or CLOSED
 * @param person who agreed; absent until somebody has
 */
public record ReceptionOutcomePayload(String state, @Nullable UUID person) {}
