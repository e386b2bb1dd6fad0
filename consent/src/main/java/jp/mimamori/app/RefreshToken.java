package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/** With what an app gets its next token: once, then the next one is good. */
@Entity
@Table(name = "app_refresh_token")
public class RefreshToken {

  @Id private UUID id;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "access_id")
  private UUID accessId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected RefreshToken() {}

  RefreshToken(UUID id, Secret secret, AppAccess access, Instant now) {
    this.id = id;
    this.secretHash = secret.hash();
    this.accessId = access.id();
    this.issuedAt = now;
  }

  UUID access() {
    return accessId;
  }

  boolean wasUsed() {
    return usedAt != null;
  }

  void use(Instant now) {
    usedAt = now;
  }

  @Override
  public String toString() {
    return "RefreshToken " + id;
  }
}
