package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** From whom a person is to be shielded (支援措置). */
public record NewShieldPayload(@NotNull UUID from) {}
