package jp.mimamori.notice;

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
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantKey;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That an account is told of something about a person. It holds references and no words: what it
 * says is made when it is read, of what its reader may see then.
 */
@Entity
@Table(name = "notice")
@IdClass(GrantKey.class)
public class Notice {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String reference;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "ledger_seq")
  private @Nullable Long ledgerSeq;

  @Column(name = "grant_id")
  private @Nullable UUID grantId;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected Notice() {}

  Notice(UUID id, AccountId account, Occasion occasion) {
    this.subjectId = occasion.subject().value();
    this.id = id;
    this.accountId = account.value();
    this.kind = occasion.kind();
    this.reference = occasion.reference();
    this.happenedAt = occasion.happenedAt();
    this.ledgerSeq = occasion.row();
    this.grantId = occasion.grant() == null ? null : occasion.grant().value();
  }

  UUID id() {
    return id;
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  SubjectId subject() {
    return new SubjectId(subjectId);
  }

  NoticeKind kind() {
    return kind;
  }

  Instant happenedAt() {
    return happenedAt;
  }

  /** What is to be confirmed; empty when it is about something else. */
  Optional<Review> review() {
    return kind == NoticeKind.REVIEW ? Optional.of(Review.of(reference)) : Optional.empty();
  }

  /** Names what it is about among what is of its kind and person. */
  String reference() {
    return reference;
  }

  /** What was written after an emergency; empty when it is about something else. */
  Optional<Treated> treated() {
    return kind == NoticeKind.TREATED ? Optional.of(Treated.of(reference)) : Optional.empty();
  }

  Optional<Long> row() {
    return Optional.ofNullable(ledgerSeq);
  }

  Optional<GrantId> grant() {
    return Optional.ofNullable(grantId).map(GrantId::new);
  }

  boolean isRead() {
    return readAt != null;
  }

  void read(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }

  @Override
  public String toString() {
    return "Notice " + id;
  }
}
