package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** One thing that was decided about a grant. Never changed; the last one counts. */
@Entity
@Table(name = "consent_step")
@IdClass(GrantStepKey.class)
public class GrantStep {

  /** Which text of the receipt people agree to now. */
  public static final String RECEIPT = "2026-2";

  /** What can be decided. */
  public enum Kind {
    REQUESTED,
    GRANTED,
    DENIED,
    EXPIRED,
    REVOKED,
    FROZEN,
    REAFFIRMED
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "grant_id")
  private UUID grantId;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "by_person")
  private @Nullable UUID byPerson;

  @Column(name = "by_name")
  private String byName;

  private @Nullable String terms;

  @Column(name = "valid_until")
  private @Nullable Instant validUntil;

  private String receipt;

  @SuppressWarnings("NullAway.Init")
  protected GrantStep() {}

  /**
   * @param terms those agreed on, when they are others than before
   * @param inForce those in force from then on; null when nobody can read them
   */
  GrantStep(
      Grant grant,
      int number,
      Kind kind,
      Caller by,
      @Nullable Terms terms,
      @Nullable Terms inForce,
      Instant takenAt) {
    this(grant, number, kind, terms, inForce, takenAt);
    this.byAccount = by.account().value();
    this.byPerson = by.self() == null ? null : by.self().value();
    this.byName = by.name();
  }

  /** One that nobody took. */
  private GrantStep(
      Grant grant,
      int number,
      Kind kind,
      @Nullable Terms terms,
      @Nullable Terms inForce,
      Instant takenAt) {
    this.subjectId = grant.subject().value();
    this.grantId = grant.id().value();
    this.number = number;
    this.kind = kind;
    this.takenAt = takenAt;
    this.byAccount = new UUID(0, 0);
    this.byName = "";
    this.terms = terms == null ? null : TermsText.of(terms);
    this.validUntil = inForce == null ? null : inForce.until();
    this.receipt = RECEIPT;
  }

  /** Nobody took it: time passed. */
  static GrantStep expired(Grant grant, int number, @Nullable Terms inForce, Instant end) {
    return new GrantStep(grant, number, Kind.EXPIRED, null, inForce, end);
  }

  public GrantId grant() {
    return new GrantId(grantId);
  }

  /** Its place among the steps of the grant, from 1. */
  public int number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  public Instant takenAt() {
    return takenAt;
  }

  public AccountId byAccount() {
    return new AccountId(byAccount);
  }

  /** Who decided; empty for somebody who is no person here, such as a practitioner who asks. */
  public Optional<SubjectId> byPerson() {
    return Optional.ofNullable(byPerson).map(SubjectId::new);
  }

  /** As whoever decided was called then; empty when time did. */
  public String byName() {
    return byName;
  }

  /** As what it let somebody see: given, or let go on. */
  Action gave() {
    return kind == Kind.REAFFIRMED ? Action.REAFFIRM : Action.GRANT;
  }

  /** On whose behalf, when somebody decided for the person. */
  public Optional<SubjectId> onBehalfOf() {
    return byPerson()
        .filter(person -> kind != Kind.REQUESTED && !person.value().equals(subjectId))
        .map(person -> subject());
  }

  /** The terms that were agreed on, when they are others than before. */
  Optional<String> terms() {
    return Optional.ofNullable(terms);
  }

  /** Which text of the receipt was agreed to. */
  public String receipt() {
    return receipt;
  }

  SubjectId subject() {
    return new SubjectId(subjectId);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrantStep that && grantId.equals(that.grantId) && number == that.number;
  }

  @Override
  public int hashCode() {
    return grantId.hashCode() + number;
  }

  @Override
  public String toString() {
    return "GrantStep " + number + " of " + grantId;
  }
}
