package jp.mimamori.mobile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a person or granted: first what is in force, waits or rests, then what is over.
 *
 * @param next give as {@code before} for those before these; absent when there are none
 */
public record GrantsPayload(List<GrantPayload> grants, @Nullable UUID next) {}
