package jp.mimamori.mobile;

import java.util.List;

/** The caller's newest uploads, without findings. */
public record ImportsPayload(List<ImportPayload> imports) {}
