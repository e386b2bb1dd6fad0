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

/**
 * That somebody asked, or was offered, to see a person's records on certain terms. Never changed;
 * what became of it stands in its steps.
 */
@Entity
@Table(name = "consent_grant")
@IdClass(GrantKey.class)
public class Grant {

  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 400;

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(name = "grantee_kind")
  private Grantee.Kind granteeKind;

  @Column(name = "grantee_id")
  private String granteeId;

  @Column(name = "grantee_name")
  private String granteeName;

  private String terms;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "requested_by")
  private UUID requestedBy;

  @Column(name = "requester_name")
  private String requesterName;

  @Column(name = "requested_at")
  private Instant requestedAt;

  /** Its place in the order of writing, which the database gives. */
  @Column(name = "seq", insertable = false, updatable = false)
  private long seq;

  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected Grant() {}

  public Grant(
      GrantId id,
      SubjectId subject,
      Grantee grantee,
      String granteeName,
      Terms terms,
      Caller requestedBy,
      Instant requestedAt) {
    this(id, subject, grantee, granteeName, terms, "", requestedBy, requestedAt);
  }

  /**
   * @param reason why it is asked for, in the words of whoever asks; may be empty
   */
  public Grant(
      GrantId id,
      SubjectId subject,
      Grantee grantee,
      String granteeName,
      Terms terms,
      String reason,
      Caller requestedBy,
      Instant requestedAt) {
    if (reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has at most 400 characters");
    }
    this.reason = reason.isBlank() ? null : reason.strip();
    this.subjectId = subject.value();
    this.id = id.value();
    this.granteeKind = grantee.kind();
    this.granteeId = grantee.id();
    this.granteeName = granteeName;
    this.terms = TermsText.of(terms);
    this.validUntil = terms.until();
    this.requestedBy = requestedBy.account().value();
    this.requesterName = requestedBy.name();
    this.requestedAt = requestedAt;
  }

  public GrantId id() {
    return new GrantId(id);
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public Grantee grantee() {
    return new Grantee(granteeKind, granteeId);
  }

  /** As the grantee was called then. */
  public String granteeName() {
    return granteeName;
  }

  /** What was asked for; empty when the row cannot be read, which grants nothing. */
  public Optional<Terms> terms() {
    return TermsText.read(terms);
  }

  public AccountId requestedBy() {
    return new AccountId(requestedBy);
  }

  /** As whoever asked was called then. */
  public String requesterName() {
    return requesterName;
  }

  /** Why it was asked for, in the words of whoever asked; empty when they said nothing. */
  public String reason() {
    return reason == null ? "" : reason;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Grant that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Grant " + id;
  }
}
