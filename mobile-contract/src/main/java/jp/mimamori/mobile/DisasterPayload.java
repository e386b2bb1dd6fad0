package jp.mimamori.mobile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the disaster mode holds or held.
 *
 * @param declaredBy the operator who switched it on
 * @param until when it ends by itself
 * @param holds whether it holds now
 * @param endedAt when somebody ended it before that; absent when nobody did
 * @param endedBy the operator who did
 */
public record DisasterPayload(
    UUID id,
    String area,
    String declaredBy,
    Instant declaredAt,
    Instant until,
    boolean holds,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {}
