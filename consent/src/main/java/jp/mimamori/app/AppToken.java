package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token of an app, by its {@code jti}; read on each request. What it says stands in the
 * token itself.
 */
@Entity
@Table(name = "app_token")
public class AppToken {

  @Id private UUID id;

  @Column(name = "access_id")
  private UUID accessId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected AppToken() {}

  AppToken(UUID id, AppAccess access, Instant expiresAt) {
    this.id = id;
    this.accessId = access.id();
    this.expiresAt = expiresAt;
  }

  UUID access() {
    return accessId;
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
    return "AppToken " + id;
  }
}
