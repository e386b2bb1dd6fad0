package jp.mimamori.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The secret of one mail that asks for a confirmation, as its hash. */
@Entity
@Table(name = "mail_link")
class MailLink {

  @Id private UUID id;

  @Column(name = "change_id")
  private UUID changeId;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @SuppressWarnings("NullAway.Init")
  protected MailLink() {}

  MailLink(UUID id, AddressChange change, byte[] secretHash) {
    this.id = id;
    this.changeId = change.id();
    this.secretHash = secretHash.clone();
  }

  @Override
  public String toString() {
    return "MailLink " + id;
  }
}
