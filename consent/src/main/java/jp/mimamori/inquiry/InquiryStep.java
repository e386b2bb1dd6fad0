package jp.mimamori.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an inquiry. Never changed; the last one counts. */
@Entity
@Table(name = "inquiry_step")
@IdClass(InquiryStepKey.class)
public class InquiryStep {

  /** The most characters of an answer. */
  public static final int LONGEST = 2_000;

  /** What can happen to it after it was put. */
  public enum Kind {
    ANSWERED,
    /** Whoever asked needs no more. */
    CLOSED
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "inquiry_id")
  private UUID inquiryId;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "by_name")
  private String byName;

  private String words;

  @SuppressWarnings("NullAway.Init")
  protected InquiryStep() {}

  /**
   * @throws InquiryNotPossible when an answer says nothing, or too much
   */
  InquiryStep(Inquiry inquiry, int number, Kind kind, Caller by, String words, Instant takenAt) {
    this.subjectId = inquiry.subject().value();
    this.inquiryId = inquiry.id();
    this.number = number;
    this.kind = kind;
    this.takenAt = takenAt;
    this.byAccount = by.account().value();
    this.byName = by.name();
    this.words = kind == Kind.ANSWERED ? InquiryNotPossible.checked(words, LONGEST) : "";
  }

  UUID inquiry() {
    return inquiryId;
  }

  /** Its place among the steps of the inquiry, from 1. */
  public int number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** As whoever did it was called then. */
  public String byName() {
    return byName;
  }

  /** What was answered; empty when it was closed. */
  public String words() {
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InquiryStep that
        && inquiryId.equals(that.inquiryId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return inquiryId.hashCode() + number;
  }

  @Override
  public String toString() {
    return "InquiryStep " + number + " of " + inquiryId;
  }
}
