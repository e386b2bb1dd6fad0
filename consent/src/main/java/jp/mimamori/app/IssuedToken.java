package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token by its {@code jti}, read on each request. What it says stands in the token
 * itself.
 */
@MappedSuperclass
abstract class IssuedToken {

  @Id private UUID id;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected IssuedToken() {}

  IssuedToken(UUID id, Instant expiresAt) {
    this.id = id;
    this.expiresAt = expiresAt;
  }

  boolean isOpen(Instant asOf) {
    return revokedAt == null && asOf.isBefore(expiresAt);
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + id;
  }
}
