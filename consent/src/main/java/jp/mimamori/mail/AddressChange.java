package jp.mimamori.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * That an account wants its mail at another address. It counts when a link in a mail to that
 * address is followed, once, within a day.
 */
@Entity
@Table(name = "mail_address_change")
class AddressChange {

  /** How long the link can be used. */
  static final Duration LIFE = Duration.ofHours(24);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String address;
  private @Nullable String earlier;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @SuppressWarnings("NullAway.Init")
  protected AddressChange() {}

  AddressChange(UUID id, AccountId account, EmailAddress address, Instant askedAt) {
    this.id = id;
    this.accountId = account.value();
    this.address = address.text();
    this.askedAt = askedAt;
    this.expiresAt = askedAt.plus(LIFE);
  }

  /** That an account wants no mail any more; counts at once. */
  static AddressChange away(UUID id, AccountId account, EmailAddress earlier, Instant now) {
    AddressChange away = new AddressChange(id, account, earlier, now);
    away.close(earlier, now);
    return away;
  }

  UUID id() {
    return id;
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  /** The new address. */
  EmailAddress address() {
    return new EmailAddress(address);
  }

  /** The address that it took the place of; empty when there was none. */
  Optional<EmailAddress> earlier() {
    return Optional.ofNullable(earlier).flatMap(EmailAddress::of);
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean isOpen(Instant asOf) {
    return closedAt == null && asOf.isBefore(expiresAt);
  }

  /** Nothing comes of it any more, or it came to pass in the place of an earlier address. */
  void close(@Nullable EmailAddress inPlaceOf, Instant now) {
    closedAt = now;
    earlier = inPlaceOf == null ? null : inPlaceOf.text();
  }

  @Override
  public String toString() {
    return "AddressChange " + id;
  }
}
