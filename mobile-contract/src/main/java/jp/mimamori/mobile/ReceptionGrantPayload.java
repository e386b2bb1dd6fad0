package jp.mimamori.mobile;

import java.time.Instant;
import java.util.UUID;

/** The grant that was given at a reception. */
public record ReceptionGrantPayload(UUID grant, Instant until) {}
