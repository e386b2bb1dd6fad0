package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What came of a person's yes to an app: first a code, then all the tokens that follow from it. It
 * ends as a whole, and rests on one grant.
 */
@Entity
@Table(name = "app_access")
public class AppAccess {

  /** How soon the code has to be used (RFC 6749 §4.1.2: shortly). */
  static final Duration CODE = Duration.ofSeconds(60);

  @Id private UUID id;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "app_id")
  private String appId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "grant_id")
  private UUID grantId;

  private String scope;

  @Column(name = "redirect_uri")
  private String redirectUri;

  private String challenge;

  private @Nullable String nonce;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "signed_in_at")
  private @Nullable Instant signedInAt;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "code_used_at")
  private @Nullable Instant codeUsedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** What it was good for before some of it lapsed; null while nothing did. */
  private @Nullable String given;

  @Column(name = "lapsed_on")
  private @Nullable LocalDate lapsedOn;

  @Column(name = "counts_from")
  private Instant countsFrom;

  @Column(name = "checked_at")
  private @Nullable Instant checkedAt;

  @SuppressWarnings("NullAway.Init")
  protected AppAccess() {}

  AppAccess(
      UUID id,
      SubjectId subject,
      AccountId account,
      GrantId grant,
      AppRequest.Asked asked,
      Scopes granted,
      Secret code,
      Instant signedInAt,
      Instant now) {
    this.id = id;
    this.subjectId = subject.value();
    this.appId = asked.app();
    this.accountId = account.value();
    this.grantId = grant.value();
    this.scope = granted.text();
    this.redirectUri = asked.redirectUri();
    this.challenge = asked.challenge();
    this.nonce = asked.nonce();
    this.codeHash = code.hash();
    this.signedInAt = signedInAt;
    this.givenAt = now;
    this.countsFrom = now;
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public String app() {
    return appId;
  }

  public AccountId account() {
    return new AccountId(accountId);
  }

  public GrantId grant() {
    return new GrantId(grantId);
  }

  public Scopes scopes() {
    return Scopes.of(scope);
  }

  Optional<String> nonce() {
    return Optional.ofNullable(nonce);
  }

  /** When the person signed in who said yes; empty for what was given before that was kept. */
  Optional<Instant> signedInAt() {
    return Optional.ofNullable(signedInAt);
  }

  boolean isOpen() {
    return endedAt == null;
  }

  boolean wasUsed() {
    return codeUsedAt != null;
  }

  /** Whether whoever brings the code is who asked for it (RFC 6749 §4.1.3, RFC 7636 §4.6). */
  boolean isFor(String app, String redirect, String verifier, Instant now) {
    return appId.equals(app)
        && redirectUri.equals(redirect)
        && now.isBefore(givenAt.plus(CODE))
        && MessageDigest.isEqual(
            challenge.getBytes(StandardCharsets.US_ASCII),
            s256(verifier).getBytes(StandardCharsets.US_ASCII));
  }

  private static String s256(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void use(Instant now) {
    codeUsedAt = now;
  }

  /** Goes on by another grant, as far as its scopes are left by that; else it ends. */
  void goOn(GrantId next, Set<Category> kinds, Instant now) {
    Scopes left = scopes().within(kinds);
    if (left.isEmpty()) {
      end(now);
      return;
    }
    grantId = next.value();
    scope = left.text();
    given = null;
    lapsedOn = null;
    countFrom(now);
  }

  /** What it was good for before some of it lapsed. */
  Scopes given() {
    return Scopes.of(given == null ? scope : given);
  }

  /** The day on which some of it lapsed last; empty while nothing did. */
  public Optional<LocalDate> lapsedOn() {
    return Optional.ofNullable(lapsedOn);
  }

  /** Use counts from now on. */
  void countFrom(Instant now) {
    countsFrom = now;
  }

  /** Its use was looked at. */
  void checked(Instant now) {
    checkedAt = now;
  }

  boolean isDue(Instant countedBefore, Instant checkedBefore) {
    return isOpen()
        && !countsFrom.isAfter(countedBefore)
        && (checkedAt == null || !checkedAt.isAfter(checkedBefore));
  }

  /** This is left of it; with no kind of data it ends. */
  void lapse(Scopes left, LocalDate day, Instant now) {
    given = given().text();
    lapsedOn = day;
    scope = left.text();
    if (left.categories().isEmpty()) {
      end(now);
    }
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  @Override
  public String toString() {
    return "AppAccess " + id;
  }
}
