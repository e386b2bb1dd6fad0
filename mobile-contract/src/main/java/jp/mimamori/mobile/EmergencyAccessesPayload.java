package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who broke the glass, newest first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record EmergencyAccessesPayload(
    List<EmergencyAccessPayload> accesses, @Nullable String next) {}
