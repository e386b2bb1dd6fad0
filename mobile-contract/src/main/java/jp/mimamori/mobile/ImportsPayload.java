package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's uploads, newest first, without findings.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record ImportsPayload(List<ImportPayload> imports, @Nullable String next) {}
