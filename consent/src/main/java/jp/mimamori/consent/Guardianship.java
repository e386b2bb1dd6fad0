package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One person stands in for another from a moment until a moment. Whoever stands in for a minor does
 * so until the child comes of age (民法4条) at the latest.
 */
@Entity
@Table(name = "guardianship")
public class Guardianship {

  /** The end of a guardianship that lasts until somebody ends it. */
  private static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

  /** What the guardianship rests on. */
  public enum LegalGround {
    /** 親権: a parent's. */
    PARENTAL_AUTHORITY,
    /** 未成年後見: a guardian of a minor, named by a court or a will. */
    GUARDIAN_OF_MINOR,
    /** 成年後見: a guardian of an adult who cannot decide (民法859条). */
    ADULT_GUARDIAN,
    /** 保佐: a curator, who represents only where a court says so (民法876条の4). */
    CURATOR,
    /** 補助: an assistant, who represents only where a court says so (民法876条の9). */
    ASSISTANT;

    /** Whether it is about a minor, and so ends with majority. */
    public boolean ofMinor() {
      return switch (this) {
        case PARENTAL_AUTHORITY, GUARDIAN_OF_MINOR -> true;
        case ADULT_GUARDIAN, CURATOR, ASSISTANT -> false;
      };
    }

    /** Whether it reaches only what a court gave. */
    public boolean needsPower() {
      return switch (this) {
        case CURATOR, ASSISTANT -> true;
        case PARENTAL_AUTHORITY, GUARDIAN_OF_MINOR, ADULT_GUARDIAN -> false;
      };
    }
  }

  /** Who stands in for whom. */
  record Pair(SubjectId ward, SubjectId guardian) {}

  @Id private UUID id;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "guardian_id")
  private UUID guardianId;

  @Enumerated(EnumType.STRING)
  @Column(name = "legal_ground")
  private LegalGround legalGround;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private boolean confirmed;

  @Column(name = "recorded_by")
  private @Nullable UUID recordedBy;

  @Column(name = "confirmed_by")
  private @Nullable UUID confirmedBy;

  @SuppressWarnings("NullAway.Init")
  protected Guardianship() {}

  /**
   * A guardianship from a moment until the ward comes of age; that of an adult until it is ended.
   *
   * @throws IllegalArgumentException when the ward is the guardian, or is of age at that moment and
   *     the legal ground is one for minors, or the other way round
   */
  public Guardianship(
      UUID id,
      SubjectId ward,
      LocalDate wardBornOn,
      SubjectId guardian,
      LegalGround legalGround,
      Instant startsAt) {
    if (ward.equals(guardian)) {
      throw new IllegalArgumentException("nobody is the own guardian");
    }
    this.id = id;
    this.subjectId = ward.value();
    this.guardianId = guardian.value();
    this.legalGround = legalGround;
    this.startsAt = startsAt;
    this.confirmed = true;
    this.endsAt = legalGround.ofMinor() ? majorityOf(wardBornOn) : OPEN_END;
    if (legalGround.ofMinor() != startsAt.isBefore(majorityOf(wardBornOn))) {
      throw new IllegalArgumentException("minors and adults have guardians of their own kinds");
    }
  }

  /**
   * The same, recorded by somebody: that of an adult does not hold before somebody else has seen
   * the papers too.
   */
  public Guardianship recordedBy(Caller operator) {
    recordedBy = operator.account().value();
    confirmed = legalGround.ofMinor();
    return this;
  }

  /**
   * Confirms what somebody else recorded.
   *
   * @throws ProtectionNotPossible when it is the same operator, or there is nothing to confirm
   */
  public void confirm(Caller operator) {
    FourEyes.check(confirmed || !endsAt.equals(OPEN_END), recordedBy, operator);
    confirmed = true;
    confirmedBy = operator.account().value();
  }

  /** Whether a second operator has yet to confirm it. */
  public boolean isWaiting() {
    return !confirmed && endsAt.equals(OPEN_END);
  }

  /** The first instant at which somebody born on this day is of age. */
  public static Instant majorityOf(LocalDate bornOn) {
    return AgeRules.ofTheLaw().appliesFrom(AgeRule.MAJORITY, bornOn);
  }

  public UUID id() {
    return id;
  }

  public SubjectId ward() {
    return new SubjectId(subjectId);
  }

  public SubjectId guardian() {
    return new SubjectId(guardianId);
  }

  Pair pair() {
    return new Pair(ward(), guardian());
  }

  public LegalGround legalGround() {
    return legalGround;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public boolean isInForce(Instant asOf) {
    return confirmed && !asOf.isBefore(startsAt) && asOf.isBefore(endsAt);
  }

  /** Ends it now, if it has not ended: a custody change binds on the next request. */
  public void end(Instant now) {
    if (now.isBefore(endsAt)) {
      endsAt = now;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guardianship that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Guardianship " + id;
  }
}
