package jp.mimamori.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.app.AppTokens;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** Where an app wants to be told of new records of one type of one person (FHIR R4 §3.5.1). */
@Entity
@Table(name = "app_subscription")
public class AppSubscription {

  /** How it stands, in the words of FHIR's value set subscription-status. */
  public enum Status {
    ACTIVE,
    /** Its address did not answer again and again. */
    ERROR,
    /** The access is over; nothing is told any more. */
    OFF
  }

  /** How long after each failed attempt the next one comes; after the last it is given up. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  /** For how long nobody else tells what one process is telling. */
  private static final Duration TAKEN = Duration.ofSeconds(20);

  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "access_id")
  private UUID accessId;

  @Column(name = "app_id")
  private String appId;

  private String type;
  private String endpoint;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "told_until")
  private Instant toldUntil;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "looked_at")
  private Instant lookedAt;

  private int attempts;

  @SuppressWarnings("NullAway.Init")
  protected AppSubscription() {}

  AppSubscription(UUID id, AppTokens.Held held, String type, URI endpoint, Instant now) {
    this.id = id;
    this.subjectId = held.subject().value();
    this.accessId = held.access();
    this.appId = held.app();
    this.type = type;
    this.endpoint = endpoint.toString();
    this.status = Status.ACTIVE;
    this.madeAt = now;
    this.toldUntil = now;
    this.lookedAt = now;
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  UUID access() {
    return accessId;
  }

  String app() {
    return appId;
  }

  public String type() {
    return type;
  }

  public URI endpoint() {
    return URI.create(endpoint);
  }

  public Status status() {
    return status;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** From when on records may be news. */
  Instant since() {
    return changedAt != null && changedAt.isBefore(toldUntil) ? changedAt : toldUntil;
  }

  @Nullable Instant changedAt() {
    return changedAt;
  }

  boolean isDue(Instant now) {
    return status == Status.ACTIVE && changedAt != null && (dueAt == null || !dueAt.isAfter(now));
  }

  void take(Instant now) {
    dueAt = now.plus(TAKEN);
    lookedAt = now;
  }

  /** What changed until then was told, or was none of its business. */
  void settle(Instant until) {
    toldUntil = until;
    if (until.equals(changedAt)) {
      changedAt = null;
    }
    dueAt = null;
    attempts = 0;
  }

  /** The address did not answer, or what there is cannot be seen yet. */
  void failed(Instant now) {
    if (attempts >= PAUSES.size()) {
      status = Status.ERROR;
      return;
    }
    dueAt = now.plus(PAUSES.get(attempts));
    attempts++;
  }

  int attempts() {
    return attempts;
  }

  /** The access does not hold now, and may again. */
  void rest(Instant now) {
    lookedAt = now;
    dueAt = now.plus(TAKEN);
  }

  void lookedAt(Instant now) {
    lookedAt = now;
  }

  void end() {
    status = Status.OFF;
    changedAt = null;
    dueAt = null;
  }

  @Override
  public String toString() {
    return "AppSubscription " + id;
  }
}
