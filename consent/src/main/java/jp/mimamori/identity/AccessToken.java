package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that was issued, by its {@code jti}. The row is read on each request: revoking binds at
 * once, on every node.
 */
@Entity
@Table(name = "access_token")
public class AccessToken {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String label;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected AccessToken() {}

  AccessToken(UUID id, AccountId account, String label, Instant issuedAt, Instant expiresAt) {
    this.id = id;
    this.accountId = account.value();
    this.label = label;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  public UUID id() {
    return id;
  }

  public AccountId account() {
    return new AccountId(accountId);
  }

  /** What the owner called it. */
  public String label() {
    return label;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean isOpen(Instant asOf) {
    return revokedAt == null && asOf.isBefore(expiresAt);
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  @Override
  public String toString() {
    return "AccessToken " + id;
  }
}
