package jp.mimamori.app;

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
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * That an operator decided about an app. The row of the ledger that tells of it has the same
 * request. Never changed.
 */
@Entity
@IdClass(AppStepKey.class)
@Table(name = "app_step")
public class AppStep {

  /** How long a reason is at most. */
  public static final int LONGEST = 500;

  @Id
  @Column(name = "app_id")
  private String appId;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private AppDecision decision;

  private @Nullable String reason;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "by_name")
  private String byName;

  @Column(name = "request_id")
  private UUID requestId;

  @SuppressWarnings("NullAway.Init")
  protected AppStep() {}

  AppStep(
      App app, int number, AppDecision decision, @Nullable String reason, Caller by, Instant now) {
    this.appId = app.id();
    this.number = number;
    this.decision = decision;
    this.reason = reason;
    this.takenAt = now;
    this.byAccount = by.account().value();
    this.byName = by.name();
    this.requestId = by.request();
  }

  String app() {
    return appId;
  }

  public AppDecision decision() {
    return decision;
  }

  /** Why; empty where nobody has to say. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** Who decided, as that one was called then. */
  public String by() {
    return byName;
  }

  @Override
  public String toString() {
    return "AppStep " + appId + " " + number;
  }
}
