package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That an app asks a person for access (RFC 6749 §4.1.1), until it is answered. Whoever has its
 * secret may look at it; only the hash is kept.
 */
@Entity
@Table(name = "app_request")
public class AppRequest {

  /** For how long it can be answered. */
  public static final Duration OPEN = Duration.ofMinutes(10);

  @Id private UUID id;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "app_id")
  private String appId;

  @Column(name = "redirect_uri")
  private String redirectUri;

  private @Nullable String state;

  private String scope;

  private String challenge;

  private @Nullable String nonce;

  @Column(name = "max_age")
  private @Nullable Integer maxAge;

  @Column(name = "launched_by")
  private @Nullable UUID launchedBy;

  @Column(name = "launched_for")
  private @Nullable UUID launchedFor;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /**
   * What an app asks, checked.
   *
   * @param state goes back with the answer, as it came
   * @param challenge of the proof key, S256 (RFC 7636 §4.2)
   * @param nonce goes into the ID token (OpenID Connect Core §3.1.2.1)
   * @param maxAge how many seconds ago, at most, the person may have signed in when it asks (the
   *     same); null for any
   */
  public record Asked(
      String app,
      String redirectUri,
      @Nullable String state,
      Scopes scopes,
      String challenge,
      @Nullable String nonce,
      @Nullable Integer maxAge) {}

  @SuppressWarnings("NullAway.Init")
  protected AppRequest() {}

  AppRequest(UUID id, Secret secret, Asked asked, AppLaunch.@Nullable Opened opened, Instant now) {
    this.id = id;
    this.secretHash = secret.hash();
    this.appId = asked.app();
    this.redirectUri = asked.redirectUri();
    this.state = asked.state();
    this.scope = asked.scopes().text();
    this.challenge = asked.challenge();
    this.nonce = asked.nonce();
    this.maxAge = asked.maxAge();
    this.launchedBy = opened == null ? null : opened.by().value();
    this.launchedFor = opened == null ? null : opened.subject().value();
    this.askedAt = now;
    this.expiresAt = now.plus(OPEN);
  }

  public Asked asked() {
    return new Asked(appId, redirectUri, state, Scopes.of(scope), challenge, nonce, maxAge);
  }

  /** Who opened the app from here, and for whom; empty when it came by itself. */
  Optional<AppLaunch.Opened> opened() {
    return launchedBy == null || launchedFor == null
        ? Optional.empty()
        : Optional.of(new AppLaunch.Opened(new AccountId(launchedBy), new SubjectId(launchedFor)));
  }

  /** Whether who signed in then need not do so again to answer it. */
  boolean takesSignInOf(Instant signedInAt) {
    return maxAge == null || !signedInAt.isBefore(askedAt.minusSeconds(maxAge));
  }

  boolean isOpen(Instant asOf) {
    return asOf.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "AppRequest " + id;
  }
}
