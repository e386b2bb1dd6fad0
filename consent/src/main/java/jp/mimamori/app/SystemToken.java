package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An access token of a system; no yes stands behind it. */
@Entity
@Table(name = "system_token")
public class SystemToken extends IssuedToken {

  @Column(name = "app_id")
  private String appId;

  @SuppressWarnings("NullAway.Init")
  protected SystemToken() {}

  SystemToken(UUID id, App app, Instant expiresAt) {
    super(id, expiresAt);
    this.appId = app.id();
  }

  String app() {
    return appId;
  }
}
