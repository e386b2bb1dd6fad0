package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;

/**
 * Who asks at a reception, and for what.
 *
 * @param until until when the institution would see records, for whoever agrees now
 * @param expiresAt until when it can be answered
 */
public record ReceptionOfferPayload(
    String institution,
    String practitioner,
    String purpose,
    List<String> categories,
    Instant until,
    Instant expiresAt) {}
