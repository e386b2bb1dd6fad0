package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One person stands in for another, a minor, from a moment until a moment. Parental authority ends
 * when the child comes of age (民法4条: at 18), whatever the row says about its end.
 */
@Entity
@Table(name = "guardianship")
public class Guardianship {

  /** Age of majority since 2022-04-01, in years. */
  static final int MAJORITY = 18;

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** What the guardianship rests on. */
  public enum LegalGround {
    /** 親権: a parent's. */
    PARENTAL_AUTHORITY,
    /** 未成年後見: a guardian of a minor, named by a court or a will. */
    GUARDIAN_OF_MINOR
  }

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

  @SuppressWarnings("NullAway.Init")
  protected Guardianship() {}

  /**
   * A guardianship from a moment until the ward comes of age.
   *
   * @throws IllegalArgumentException when the ward is the guardian, or is of age at that moment
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
    this.endsAt = majorityOf(wardBornOn);
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("a guardianship of a minor starts before majority");
    }
  }

  /**
   * The first instant at which somebody born on this day is of age: 24:00 in Japan on the day
   * before the 18th birthday; on 29 February the day before 1 March when the year has no 29
   * February (年齢計算ニ関スル法律, 民法143条).
   */
  public static Instant majorityOf(LocalDate bornOn) {
    LocalDate birthday = bornOn.plusYears(MAJORITY);
    if (birthday.getDayOfMonth() != bornOn.getDayOfMonth()) {
      birthday = birthday.plusDays(1);
    }
    return birthday.atStartOfDay(JAPAN).toInstant();
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

  public LegalGround legalGround() {
    return legalGround;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public boolean isInForce(Instant asOf) {
    return !asOf.isBefore(startsAt) && asOf.isBefore(endsAt);
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
