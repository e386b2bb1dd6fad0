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
import jp.mimamori.identity.SubjectId;
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

  @Column(name = "institution_id")
  private @Nullable UUID institutionId;

  @Column(name = "institution_name")
  private @Nullable String institutionName;

  private @Nullable String profession;
  private @Nullable String app;

  @Column(name = "grant_id")
  private @Nullable UUID grantId;

  @Column(name = "record_count")
  private @Nullable Integer recordCount;

  @Column(name = "record_digest")
  private @Nullable String recordDigest;

  private @Nullable String contained;

  @Column(name = "clock_back")
  private boolean clockBack;

  @SuppressWarnings("NullAway.Init")
  protected LedgerRow() {}

  /**
   * This row as a guardian may see it.
   *
   * @param place among the rows that the guardian may see: the real one would tell of others
   * @param shielded whether no institution may be named
   */
  LedgerRow forGuardian(long place, boolean shielded) {
    LedgerRow row = new LedgerRow();
    row.seq = place;
    row.notedAt = notedAt;
    row.subjectId = subjectId;
    row.accountId = accountId;
    row.callerRole = callerRole;
    // whoever works somewhere is known by name to work there
    row.callerName = shielded && institutionId != null ? "" : callerName;
    row.channel = channel;
    row.action = action;
    row.purpose = purpose;
    row.categories = categories;
    row.ground = ground;
    row.refusal = refusal;
    row.requestId = requestId;
    row.institutionId = shielded ? null : institutionId;
    row.institutionName = shielded ? null : institutionName;
    row.profession = shielded ? null : profession;
    row.app = app;
    row.grantId = shielded ? null : grantId;
    row.clockBack = clockBack;
    return row;
  }

  /**
   * Place in the order of writing; orders rows even when a clock jumps back. For a guardian the
   * place among the rows that a guardian sees.
   */
  public long seq() {
    return seq;
  }

  /** Whom it is about; null when it is about nobody here. */
  public @Nullable SubjectId subject() {
    return subjectId == null ? null : new SubjectId(subjectId);
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

  /** Whose staff the caller was; null for a private person, and where it may not be told. */
  public @Nullable UUID institutionId() {
    return institutionId;
  }

  /** Where the caller worked; null for somebody who asks as a private person. */
  public @Nullable String institutionName() {
    return institutionName;
  }

  /** What the caller is by licence; null for somebody who has none. */
  public @Nullable String profession() {
    return profession;
  }

  /** The app that asked in the caller's name; null when it was none. */
  public @Nullable String app() {
    return app;
  }

  /** The grant that was the ground; null when the ground was another. */
  public @Nullable UUID grantId() {
    return grantId;
  }

  /** How many records left; null in rows from before records were counted, and for guardians. */
  public @Nullable Integer recordCount() {
    return recordCount;
  }

  /** Which ones, as {@link Disclosed#digest} has it; null when none left. */
  public @Nullable String recordDigest() {
    return recordDigest;
  }

  /** Names of the categories of the records that left, by comma; {@code *} for all. */
  public @Nullable String contained() {
    return contained;
  }

  /**
   * Whether the clock had jumped back when it was written: its time may be wrong, its place not.
   */
  public boolean clockBack() {
    return clockBack;
  }

  @Override
  public String toString() {
    return "LedgerRow " + seq;
  }
}
