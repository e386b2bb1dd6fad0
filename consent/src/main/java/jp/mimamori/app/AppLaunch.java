package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;

/**
 * That a person opens an app from here for oneself or a ward (SMART App Launch 2.2, "Launch App:
 * EHR Launch"), until the app comes with it. It is gone once it was used; only the hash is kept.
 */
@Entity
@Table(name = "app_launch")
public class AppLaunch {

  /** How soon the app has to come with it. */
  static final Duration OPEN = Duration.ofMinutes(5);

  @Id private UUID id;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "app_id")
  private String appId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** Who opened an app, and for whom. */
  public record Opened(AccountId by, SubjectId subject) {}

  @SuppressWarnings("NullAway.Init")
  protected AppLaunch() {}

  AppLaunch(UUID id, Secret secret, App app, Opened opened, Instant now) {
    this.id = id;
    this.secretHash = secret.hash();
    this.appId = app.id();
    this.accountId = opened.by().value();
    this.subjectId = opened.subject().value();
    this.expiresAt = now.plus(OPEN);
  }

  Opened opened() {
    return new Opened(new AccountId(accountId), new SubjectId(subjectId));
  }

  boolean isFor(String app, Instant asOf) {
    return appId.equals(app) && asOf.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "AppLaunch " + id;
  }
}
