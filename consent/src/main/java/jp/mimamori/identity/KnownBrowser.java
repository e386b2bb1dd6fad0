package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that somebody signed in with before, known again by the secret in its cookie. It opens
 * no door.
 */
@Entity
@Table(name = "known_browser")
class KnownBrowser {

  @Id private UUID id;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "since")
  private Instant since;

  @SuppressWarnings("NullAway.Init")
  protected KnownBrowser() {}

  KnownBrowser(UUID id, byte[] secretHash, AccountId account, Instant since) {
    this.id = id;
    this.secretHash = secretHash;
    this.accountId = account.value();
    this.since = since;
  }

  @Override
  public String toString() {
    return "KnownBrowser " + id;
  }
}
