package jp.mimamori.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * That somebody asked about a row of the ledger: the institution it names, or the operator when it
 * names none. Never changed; what became of it stands in its steps.
 */
@Entity
@Table(name = "inquiry")
@IdClass(InquiryKey.class)
public class Inquiry {

  /** The most characters of what is asked. */
  public static final int LONGEST = 1_000;

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "row_seq")
  private long rowSeq;

  @Column(name = "institution_id")
  private @Nullable UUID institutionId;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asker_name")
  private String askerName;

  @Column(name = "for_another")
  private boolean forAnother;

  private boolean shielded;

  private String words;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @SuppressWarnings("NullAway.Init")
  protected Inquiry() {}

  /**
   * What is asked about.
   *
   * @param institution who is to answer; null for the operator
   * @param shielded whether whoever asks must not learn of places
   */
  record About(SubjectId subject, long row, @Nullable UUID institution, boolean shielded) {}

  /**
   * @throws InquiryNotPossible when it says nothing, or too much
   */
  Inquiry(UUID id, About about, Caller by, String words, Instant askedAt, Instant dueAt) {
    this.subjectId = about.subject().value();
    this.id = id;
    this.rowSeq = about.row();
    this.institutionId = about.institution();
    this.askedBy = by.account().value();
    this.askerName = by.name();
    this.forAnother = !about.subject().equals(by.self());
    this.shielded = about.shielded();
    this.words = InquiryNotPossible.checked(words, LONGEST);
    this.askedAt = askedAt;
    this.dueAt = dueAt;
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  /** The place of the row in the ledger itself. */
  long row() {
    return rowSeq;
  }

  /** Who is to answer; empty for the operator. */
  public Optional<UUID> institution() {
    return Optional.ofNullable(institutionId);
  }

  public AccountId askedBy() {
    return new AccountId(askedBy);
  }

  /** As whoever asked was called then. */
  public String askerName() {
    return askerName;
  }

  /** Whether somebody asked who stands in for the person. */
  public boolean isForAnother() {
    return forAnother;
  }

  /** Whether the answer must name no place. */
  public boolean isShielded() {
    return shielded;
  }

  public String words() {
    return words;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** By when it is to be answered. */
  public Instant dueAt() {
    return dueAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Inquiry that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Inquiry " + id;
  }
}
