package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A system that is to belong to an institution.
 *
 * @param clientId with which it was registered as an app
 */
public record NewSystemPayload(@NotBlank @Size(max = 64) String clientId) {}
