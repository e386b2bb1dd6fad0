package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody broke the glass: whom for, why, and until when it lasts. It ends by itself; the
 * person, or a guardian, may stop it; whoever opened it closes it with a review, which ends it too.
 */
@Entity
@Table(name = "emergency_access")
@IdClass(EmergencyAccessKey.class)
public class EmergencyAccess {

  /** What somebody sees who broke the glass; of records the {@link Window} alone. */
  static final Set<Category> REACHES =
      EnumSet.of(
          Category.EMERGENCY,
          Category.ALLERGY,
          Category.CONDITION,
          Category.MEDICATION,
          Category.VITALS,
          Category.ENCOUNTER,
          Category.LABORATORY,
          Category.CHECKUP);

  /** What the hospital adds afterwards: what was done, and nothing else. */
  static final Set<Category> TAKES = EnumSet.of(Category.ENCOUNTER);

  /** Why, in one tap. */
  public enum Reason {
    /** Cannot say who they are or what they have. */
    UNCONSCIOUS,
    /** Breathing, circulation or a seizure leaves no time. */
    LIFE_THREATENING,
    /** A child, or somebody who cannot speak for themselves, without whoever speaks for them. */
    CANNOT_SPEAK,
    /** A disaster mode holds for the place. */
    DISASTER
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "person_name")
  private String name;

  @Column(name = "institution_id")
  private UUID institutionId;

  @Column(name = "institution_name")
  private String institutionName;

  /** Nobody knows it of some from before it was written down. */
  @Enumerated(EnumType.STRING)
  private Practitioner.@Nullable Profession profession;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private String place;

  @Column(name = "call_back")
  private String callBack;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "review_by")
  private Instant reviewBy;

  @Column(name = "stopped_at")
  private @Nullable Instant stoppedAt;

  @Column(name = "stopped_by")
  private @Nullable String stoppedBy;

  @OneToOne
  @JoinColumn(
      name = "subject_id",
      referencedColumnName = "subject_id",
      insertable = false,
      updatable = false)
  @JoinColumn(
      name = "id",
      referencedColumnName = "access_id",
      insertable = false,
      updatable = false)
  private @Nullable EmergencyReview review;

  @SuppressWarnings("NullAway.Init")
  protected EmergencyAccess() {}

  /**
   * @param place where it happens, in words; may be empty
   * @param callBack under which number guardians reach who looks; may be empty
   * @throws IllegalArgumentException when the caller works nowhere: a bug of ours
   */
  public EmergencyAccess(
      UUID id,
      SubjectId subject,
      Caller by,
      Reason reason,
      String place,
      String callBack,
      Instant openedAt,
      Duration lasts,
      Duration reviewWithin) {
    Affiliation works = by.affiliation();
    if (works == null) {
      throw new IllegalArgumentException("breaks the glass and works nowhere");
    }
    this.subjectId = subject.value();
    this.id = id;
    this.accountId = by.account().value();
    this.name = by.name();
    this.institutionId = works.institution();
    this.institutionName = works.institutionName();
    this.profession = works.profession();
    this.reason = reason;
    this.place = place;
    this.callBack = callBack;
    this.openedAt = openedAt;
    this.endsAt = openedAt.plus(lasts);
    this.reviewBy = openedAt.plus(reviewWithin);
  }

  /** As a grant would stand: it holds, it is over, or somebody took it back. */
  Consent.State stateAt(Instant asOf) {
    if (stoppedAt != null && !asOf.isBefore(stoppedAt)) {
      return Consent.State.REVOKED;
    }
    boolean reviewed = review != null && !asOf.isBefore(review.writtenAt());
    return asOf.isBefore(endsAt) && !reviewed ? Consent.State.GRANTED : Consent.State.EXPIRED;
  }

  public boolean isOpen(Instant asOf) {
    return stateAt(asOf) == Consent.State.GRANTED;
  }

  /**
   * Until when the hospital may add what was done: for a time after the end, whether it ended by
   * itself or somebody stopped it. Empty when no physician opened it.
   */
  Optional<Instant> addsUntil(Duration after) {
    Instant end = stoppedAt == null ? endsAt : stoppedAt;
    return profession != null && profession.isAnyPhysician()
        ? Optional.of(end.plus(after))
        : Optional.empty();
  }

  /**
   * Somebody stops it who stands for the person.
   *
   * @throws AlreadyDecided when it is over
   */
  public void stop(Caller by, Instant at) {
    if (!isOpen(at)) {
      throw new AlreadyDecided();
    }
    stoppedAt = at;
    stoppedBy = by.name();
  }

  /**
   * Whoever opened it says what it was needed for, and with that needs it no longer.
   *
   * @throws AlreadyDecided when that was said before
   */
  public EmergencyReview close(String words, Instant at) {
    if (review != null) {
      throw new AlreadyDecided();
    }
    review = new EmergencyReview(this, words, at);
    return review;
  }

  /** Whether it was to be reviewed by then, and was not. */
  public boolean isOverdue(Instant asOf) {
    return review == null && !asOf.isBefore(reviewBy);
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public AccountId account() {
    return new AccountId(accountId);
  }

  public String name() {
    return name;
  }

  public UUID institution() {
    return institutionId;
  }

  public String institutionName() {
    return institutionName;
  }

  public Reason reason() {
    return reason;
  }

  public String place() {
    return place;
  }

  public String callBack() {
    return callBack;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** When it was over, or will be: it ended, was stopped, or was closed with a review. */
  public Instant overAt() {
    Instant over = endsAt;
    if (stoppedAt != null && stoppedAt.isBefore(over)) {
      over = stoppedAt;
    }
    return review != null && review.writtenAt().isBefore(over) ? review.writtenAt() : over;
  }

  public Instant reviewBy() {
    return reviewBy;
  }

  public Optional<Instant> stoppedAt() {
    return Optional.ofNullable(stoppedAt);
  }

  public Optional<String> stoppedBy() {
    return Optional.ofNullable(stoppedBy);
  }

  /** When whoever opened it said what it was needed for. */
  public Optional<Instant> reviewedAt() {
    return Optional.ofNullable(review).map(EmergencyReview::writtenAt);
  }

  /** What that one said. */
  public Optional<String> review() {
    return Optional.ofNullable(review).map(EmergencyReview::words);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EmergencyAccess that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "EmergencyAccess " + id;
  }
}
