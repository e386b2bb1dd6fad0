package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An access token of an app; it rests on what a person gave the app. */
@Entity
@Table(name = "app_token")
public class AppToken extends IssuedToken {

  @Column(name = "access_id")
  private UUID accessId;

  @SuppressWarnings("NullAway.Init")
  protected AppToken() {}

  AppToken(UUID id, AppAccess access, Instant expiresAt) {
    super(id, expiresAt);
    this.accessId = access.id();
  }

  UUID access() {
    return accessId;
  }
}
