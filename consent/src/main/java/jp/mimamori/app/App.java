package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/** An app, as it was registered (RFC 7591: a client). */
@Entity
@Table(name = "app")
public class App {

  /** How it shows that it is the one (RFC 7591 §2, {@code token_endpoint_auth_method}). */
  public enum Authentication {
    /** Not at all: an app on a phone or in a browser keeps no secret. */
    NONE,
    /** By a secret in the header of the request (RFC 6749 §2.3.1). */
    SECRET,
    /** By a secret in its body. */
    SECRET_POST,
    PRIVATE_KEY;

    boolean hasSecret() {
      return this == SECRET || this == SECRET_POST;
    }
  }

  /** Whether it may ask people, and use what they gave it. */
  public enum Status {
    /** It registered, and no operator decided yet. */
    WAITING,
    APPROVED,
    REFUSED,
    SUSPENDED
  }

  @Id private String id;

  private String name;

  @Enumerated(EnumType.STRING)
  private Authentication authentication;

  @Column(name = "secret_hash")
  private byte @Nullable [] secretHash;

  private @Nullable String jwks;

  @Column(name = "jwks_uri")
  private @Nullable String jwksUri;

  @Column(name = "redirect_uris")
  private String redirectUris;

  @Column(name = "launch_uri")
  private @Nullable String launchUri;

  private String scope;

  @Column(name = "page_uri")
  private @Nullable String pageUri;

  @Column(name = "policy_uri")
  private @Nullable String policyUri;

  @Column(name = "terms_uri")
  private @Nullable String termsUri;

  @Column(name = "check_uri")
  private @Nullable String checkUri;

  private @Nullable String contact;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "account_id")
  private @Nullable UUID accountId;

  @SuppressWarnings("NullAway.Init")
  protected App() {}

  App(String id, NewApp wanted, Status status, @Nullable Secret secret, Instant now) {
    this.id = id;
    this.name = wanted.name();
    this.authentication = wanted.authentication();
    this.secretHash = secret == null ? null : secret.hash();
    this.jwks = wanted.jwks();
    this.jwksUri = wanted.jwksUri();
    this.redirectUris = String.join("\n", wanted.redirectUris());
    this.launchUri = wanted.launchUri();
    this.scope = wanted.scope();
    this.pageUri = wanted.about().pageUri();
    this.policyUri = wanted.about().policyUri();
    this.termsUri = wanted.about().termsUri();
    this.checkUri = wanted.about().checkUri();
    this.contact = wanted.about().contact();
    this.status = status;
    this.registeredAt = now;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Authentication authentication() {
    return authentication;
  }

  /**
   * Whether it asks nobody and comes on behalf of an institution (SMART App Launch 2.2, "Backend
   * Services").
   */
  public boolean isSystem() {
    return redirectUris.isEmpty();
  }

  /** As whom a system comes; empty until an operator said to which institution it belongs. */
  public Optional<AccountId> account() {
    return Optional.ofNullable(accountId).map(AccountId::new);
  }

  void appoint(AccountId account) {
    accountId = account.value();
  }

  /** Where answers may go: exactly these, none like them; none of a system. */
  public List<String> redirectUris() {
    return redirectUris.lines().toList();
  }

  /** Where it begins when people open it from here. */
  public Optional<String> launchUri() {
    return Optional.ofNullable(launchUri);
  }

  /** Whether people can open it from here now. */
  public boolean canBeOpened() {
    return launchUri != null && isApproved();
  }

  /** What it may ask for at most; empty for anything. */
  public String scope() {
    return scope;
  }

  /** Its public keys, as it gave them. */
  public Optional<String> jwks() {
    return Optional.ofNullable(jwks);
  }

  /** Where its public keys are. */
  public Optional<String> jwksUri() {
    return Optional.ofNullable(jwksUri);
  }

  public Optional<String> pageUri() {
    return Optional.ofNullable(pageUri);
  }

  /** Its privacy policy. */
  public Optional<String> policyUri() {
    return Optional.ofNullable(policyUri);
  }

  /** Its terms of use. */
  public Optional<String> termsUri() {
    return Optional.ofNullable(termsUri);
  }

  /** The sheet on which its maker checked it against the guideline for PHR services. */
  public Optional<String> checkUri() {
    return Optional.ofNullable(checkUri);
  }

  /** Whom the operator can ask about it. */
  public Optional<String> contact() {
    return Optional.ofNullable(contact);
  }

  public Status status() {
    return status;
  }

  /** Whether it may ask people, and use what they gave it. */
  public boolean isApproved() {
    return status == Status.APPROVED;
  }

  /**
   * @throws AlreadyDecided when it does not stand so that this can be decided
   */
  void decide(AppDecision decision) {
    if (!decision.follows(status)) {
      throw new AlreadyDecided();
    }
    status = decision.leadsTo();
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** Whether this is its secret. */
  public boolean hasSecret(Secret secret) {
    return authentication.hasSecret()
        && secretHash != null
        && MessageDigest.isEqual(secretHash, secret.hash());
  }

  @Override
  public String toString() {
    return "App " + id;
  }
}
