package jp.mimamori.disaster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * That the disaster mode holds for an area, until when, and who said so. Nothing of it changes but
 * that it is ended before its time; whoever wants it longer declares another one.
 */
@Entity
@Table(name = "disaster")
public class Disaster {

  /** The longest that it lasts at once. */
  public static final Duration LONGEST = Duration.ofDays(14);

  @Id private UUID id;

  private String area;

  @Column(name = "declared_at")
  private Instant declaredAt;

  @Column(name = "declared_by")
  private UUID declaredBy;

  @Column(name = "declared_by_name")
  private String declaredByName;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "ended_by")
  private @Nullable UUID endedBy;

  @Column(name = "ended_by_name")
  private @Nullable String endedByName;

  @SuppressWarnings("NullAway.Init")
  protected Disaster() {}

  /**
   * @throws DisasterNotPossible when it would end in the past, or last too long
   */
  Disaster(UUID id, Area area, Caller by, Instant declaredAt, Instant endsAt) {
    if (!endsAt.isAfter(declaredAt)) {
      throw new DisasterNotPossible(DisasterNotPossible.Why.ENDS_IN_THE_PAST);
    }
    if (endsAt.isAfter(declaredAt.plus(LONGEST))) {
      throw new DisasterNotPossible(DisasterNotPossible.Why.LASTS_TOO_LONG);
    }
    this.id = id;
    this.area = area.text();
    this.declaredAt = declaredAt;
    this.declaredBy = by.account().value();
    this.declaredByName = by.name();
    this.endsAt = endsAt;
  }

  public boolean holds(Instant asOf) {
    return !asOf.isBefore(declaredAt) && asOf.isBefore(endedAt == null ? endsAt : endedAt);
  }

  /**
   * Ends it before its time.
   *
   * @throws AlreadyDecided when it is over
   */
  void end(Caller by, Instant at) {
    if (!holds(at)) {
      throw new AlreadyDecided();
    }
    endedAt = at;
    endedBy = by.account().value();
    endedByName = by.name();
  }

  public UUID id() {
    return id;
  }

  public Area area() {
    return new Area(area);
  }

  public Instant declaredAt() {
    return declaredAt;
  }

  /** Who switched it on, as that one was called then. */
  public String declaredBy() {
    return declaredByName;
  }

  /** When it ends by itself. */
  public Instant endsAt() {
    return endsAt;
  }

  /** When somebody ended it before that. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<String> endedBy() {
    return Optional.ofNullable(endedByName);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Disaster that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Disaster " + id;
  }
}
