package jp.mimamori.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;

/**
 * That an institution asks whoever stands at its reception. Never changed; what became of it is its
 * answer. The code itself is kept as a hash.
 */
@Entity
@Table(name = "reception_code")
public class ReceptionCode {

  /** For how long a code on the screen can be answered. */
  public static final Duration SHOWN = Duration.ofMinutes(5);

  /** For how long the institution sees records then, as at the national card reader. */
  public static final Duration LASTS = Duration.ofHours(24);

  @Id private UUID id;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "institution_id")
  private UUID institutionId;

  @Column(name = "institution_name")
  private String institutionName;

  @Column(name = "practitioner_name")
  private String practitionerName;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String categories;

  @Column(name = "shown_at")
  private Instant shownAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected ReceptionCode() {}

  ReceptionCode(
      UUID id,
      Secret secret,
      Caller by,
      Affiliation works,
      Set<Category> categories,
      Instant shownAt) {
    this.id = id;
    this.secretHash = secret.hash();
    this.institutionId = works.institution();
    this.institutionName = works.institutionName();
    this.practitionerName = by.name();
    this.accountId = by.account().value();
    this.purpose = Purpose.TREATMENT;
    this.categories =
        new TreeSet<>(categories).stream().map(Category::name).collect(Collectors.joining(","));
    this.shownAt = shownAt;
    this.expiresAt = shownAt.plus(SHOWN);
  }

  public UUID id() {
    return id;
  }

  public UUID institution() {
    return institutionId;
  }

  public String institutionName() {
    return institutionName;
  }

  /** Who showed it, as they were called then. */
  public String practitionerName() {
    return practitionerName;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  boolean isShown(Instant asOf) {
    return asOf.isBefore(expiresAt);
  }

  /** What whoever agrees at that moment agrees to. */
  public Terms terms(Instant now) {
    Set<Category> kinds =
        Arrays.stream(categories.split(",")).map(Category::valueOf).collect(Collectors.toSet());
    return new Terms(purpose, kinds, Set.of(), DataPeriod.ALWAYS, now, now.plus(LASTS), null);
  }

  @Override
  public String toString() {
    return "ReceptionCode " + id;
  }
}
