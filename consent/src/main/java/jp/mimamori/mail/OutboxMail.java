package jp.mimamori.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent, or was. It has neither address nor words: both are found when it is
 * sent, so a person who changed the address or the language meanwhile gets it as wanted now.
 */
@Entity
@Table(name = "mail_outbox")
class OutboxMail {

  /** What a mail says. */
  enum Kind {
    /** That there is something to read. */
    NEWS,
    /** Likewise, of what quiet hours do not hold back. */
    URGENT_NEWS,
    /** Whether this is the address; to the new one. */
    CONFIRM_ADDRESS,
    /** That mail goes elsewhere from now on; to the earlier one. */
    ADDRESS_CHANGED
  }

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "change_id")
  private @Nullable UUID changeId;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  private int attempts;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "given_up_at")
  private @Nullable Instant givenUpAt;

  @SuppressWarnings("NullAway.Init")
  protected OutboxMail() {}

  OutboxMail(UUID id, AccountId account, Kind kind, @Nullable AddressChange about, Instant now) {
    this.id = id;
    this.accountId = account.value();
    this.kind = kind;
    this.changeId = about == null ? null : about.id();
    this.madeAt = now;
    this.dueAt = now;
  }

  UUID id() {
    return id;
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  Kind kind() {
    return kind;
  }

  @Nullable UUID change() {
    return changeId;
  }

  Instant madeAt() {
    return madeAt;
  }

  /** How often it was taken in hand. */
  int attempts() {
    return attempts;
  }

  /** It was not its time: it counts as not taken. */
  void waitUntil(Instant then) {
    attempts--;
    dueAt = then;
  }

  /** The mail server has it; or nobody wants it any more. */
  void sent(Instant now) {
    sentAt = now;
    dueAt = null;
  }

  /** It is not tried any more. */
  void giveUp(Instant now) {
    givenUpAt = now;
    dueAt = null;
  }

  @Override
  public String toString() {
    return "OutboxMail " + id;
  }
}
