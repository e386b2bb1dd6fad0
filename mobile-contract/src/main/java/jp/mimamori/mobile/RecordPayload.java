package jp.mimamori.mobile;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record.
 *
 * @param day when it took effect; absent when nobody knows
 * @param replaces the record that this one corrects
 * @param resource the FHIR R4 resource, as it is stored
 * @param parts records that are part of this one
 */
public record RecordPayload(
    UUID id,
    UUID subject,
    String category,
    String title,
    @Nullable LocalDate day,
    UUID document,
    @Nullable UUID replaces,
    Instant recordedAt,
    @JsonRawValue String resource,
    List<RecordPayload> parts) {}
