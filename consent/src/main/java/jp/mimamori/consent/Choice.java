package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That a person keeps something out of every grant, or a visit from the guardians, from a moment
 * until it is let in again.
 */
@Entity
@Table(name = "consent_choice")
@IdClass(GrantKey.class)
public class Choice {

  /** From whom it is kept. */
  public enum Audience {
    /** Everybody who was granted something. */
    GRANTEES,
    /** The person's guardians, and whoever they grant something to. */
    GUARDIANS
  }

  /** What is kept out. */
  public enum Kind {
    CATEGORY,
    RECORD,
    INSTITUTION,
    VISIT,
    PERIOD
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private @Nullable String target;

  @Column(name = "first_day")
  private @Nullable LocalDate first;

  @Column(name = "last_day")
  private @Nullable LocalDate last;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  @Column(name = "chosen_by")
  private UUID chosenBy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Choice() {}

  private Choice(
      UUID id,
      SubjectId subject,
      Audience audience,
      Kind kind,
      @Nullable String target,
      DataPeriod days,
      Caller by,
      Instant now) {
    this.subjectId = subject.value();
    this.id = id;
    this.audience = audience;
    this.kind = kind;
    this.target = target;
    this.first = days.first();
    this.last = days.last();
    this.chosenBy = by.account().value();
    this.chosenAt = now;
  }

  public static Choice category(UUID id, SubjectId subject, Category kept, Caller by, Instant now) {
    return new Choice(
        id, subject, Audience.GRANTEES, Kind.CATEGORY, kept.name(), DataPeriod.ALWAYS, by, now);
  }

  /**
   * @param key what the record is named by over its versions
   */
  public static Choice record(UUID id, SubjectId subject, String key, Caller by, Instant now) {
    return new Choice(id, subject, Audience.GRANTEES, Kind.RECORD, key, DataPeriod.ALWAYS, by, now);
  }

  /**
   * @param key of the institution, as records carry it
   */
  public static Choice institution(UUID id, SubjectId subject, String key, Caller by, Instant now) {
    return new Choice(
        id, subject, Audience.GRANTEES, Kind.INSTITUTION, key, DataPeriod.ALWAYS, by, now);
  }

  public static Choice period(UUID id, SubjectId subject, DataPeriod days, Caller by, Instant now) {
    return new Choice(id, subject, Audience.GRANTEES, Kind.PERIOD, null, days, by, now);
  }

  /** A visit that a minor hides from the guardians. */
  public static Choice hidden(UUID id, SubjectId subject, Visit visit, Caller by, Instant now) {
    return new Choice(
        id,
        subject,
        Audience.GUARDIANS,
        Kind.VISIT,
        visit.institution(),
        new DataPeriod(visit.day(), visit.until()),
        by,
        now);
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public Audience audience() {
    return audience;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is this account's own. */
  public boolean isBy(AccountId account) {
    return chosenBy.equals(account.value());
  }

  public Instant chosenAt() {
    return chosenAt;
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  /** Lets it in again. */
  public void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  /** Whether it keeps the same from the same as the other does. */
  public boolean keepsTheSame(Choice other) {
    return audience == other.audience
        && kind == other.kind
        && Objects.equals(target, other.target)
        && Objects.equals(first, other.first)
        && Objects.equals(last, other.last);
  }

  /** What it keeps out. */
  public Exclusions exclusions() {
    String what = target == null ? "" : target;
    return switch (kind) {
      case CATEGORY ->
          new Exclusions(Set.of(Category.valueOf(what)), Set.of(), Set.of(), Map.of(), List.of());
      case RECORD -> new Exclusions(Set.of(), Set.of(what), Set.of(), Map.of(), List.of());
      case INSTITUTION -> new Exclusions(Set.of(), Set.of(), Set.of(what), Map.of(), List.of());
      case VISIT ->
          new Exclusions(
              Set.of(),
              Set.of(),
              Set.of(),
              first == null || last == null
                  ? Map.of()
                  : Map.of(new Visit(what, first, last), chosenAt),
              List.of());
      case PERIOD ->
          new Exclusions(
              Set.of(), Set.of(), Set.of(), Map.of(), List.of(new DataPeriod(first, last)));
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Choice that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Choice " + id;
  }
}
