package jp.mimamori.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One decision as it was written down: who asked for what of whom, when, on which ground or why
 * not. Never changed.
 */
@Entity
@Table(name = "ledger_row")
public class LedgerRow {

  @Id private long seq;

  @Column(name = "noted_at")
  private Instant notedAt;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "caller_role")
  private Role callerRole;

  @Column(name = "caller_name")
  private String callerName;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Action action;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String categories;

  @Enumerated(EnumType.STRING)
  private @Nullable Ground ground;

  @Enumerated(EnumType.STRING)
  @Column(name = "refusal")
  private Refusal.@Nullable Reason refusal;

  @Column(name = "request_id")
  private UUID requestId;

  @SuppressWarnings("NullAway.Init")
  protected LedgerRow() {}

  /** Place in the order of writing; orders rows even when a clock jumps back. */
  public long seq() {
    return seq;
  }

  public Instant notedAt() {
    return notedAt;
  }

  public Role callerRole() {
    return callerRole;
  }

  public UUID accountId() {
    return accountId;
  }

  /** As the caller was called then. */
  public String callerName() {
    return callerName;
  }

  public Channel channel() {
    return channel;
  }

  public Action action() {
    return action;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Names of the categories asked for, by comma; {@code *} for all. */
  public String categories() {
    return categories;
  }

  /** Why it was permitted; null when it was refused. */
  public @Nullable Ground ground() {
    return ground;
  }

  /** Why it was refused; null when it was permitted. */
  public Refusal.@Nullable Reason refusal() {
    return refusal;
  }

  public boolean permitted() {
    return refusal == null;
  }

  public UUID requestId() {
    return requestId;
  }

  @Override
  public String toString() {
    return "LedgerRow " + seq;
  }
}
