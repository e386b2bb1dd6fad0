package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access token of a system, by its {@code jti}; read on each request. */
@Entity
@Table(name = "system_token")
public class SystemToken {

  @Id private UUID id;

  @Column(name = "app_id")
  private String appId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected SystemToken() {}

  SystemToken(UUID id, App app, Instant expiresAt) {
    this.id = id;
    this.appId = app.id();
    this.expiresAt = expiresAt;
  }

  String app() {
    return appId;
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
    return "SystemToken " + id;
  }
}
