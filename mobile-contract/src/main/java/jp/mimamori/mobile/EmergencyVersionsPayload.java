package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted and approved, newest first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record EmergencyVersionsPayload(
    List<EmergencyVersionPayload> versions, @Nullable String next) {}
