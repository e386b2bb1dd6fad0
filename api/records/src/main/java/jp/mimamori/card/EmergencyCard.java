package jp.mimamori.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** A card that was issued. Whether it still opens anything, its grant says. */
@Entity
@Table(name = "emergency_card")
public class EmergencyCard {

  /** How often a card may be presented, right or wrong, in so long. */
  static final int MOST_IN_WINDOW = 60;

  static final Duration WINDOW = Duration.ofMinutes(10);

  @Id private UUID id;

  @Column(name = "subject_id")
  private UUID subjectId;

  private int number;

  @Column(name = "grant_id")
  private UUID grantId;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "sealed_key")
  private byte[] sealedKey;

  @Column(name = "passcode_hash")
  private byte @Nullable [] passcodeHash;

  @Column(name = "attempts_left")
  private int attemptsLeft;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "ends_at")
  private Instant endsAt;

  private int openings;

  @Column(name = "last_opened_at")
  private @Nullable Instant lastOpenedAt;

  @Column(name = "window_from")
  private Instant windowFrom;

  @Column(name = "in_window")
  private int inWindow;

  @SuppressWarnings("NullAway.Init")
  protected EmergencyCard() {}

  EmergencyCard(
      UUID id,
      int number,
      Grant grant,
      Instant endsAt,
      CardLink link,
      @Nullable Passcode passcode,
      Caller by,
      Instant now) {
    this.id = id;
    this.subjectId = grant.subject().value();
    this.number = number;
    this.grantId = grant.id().value();
    this.secretHash = link.secret().hash();
    this.sealedKey = link.key().sealedUnder(link.secret());
    this.passcodeHash = passcode == null ? null : passcode.hash(link.secret());
    this.attemptsLeft = Passcode.ATTEMPTS;
    this.issuedAt = now;
    this.issuedBy = by.name();
    this.endsAt = endsAt;
    this.windowFrom = now;
  }

  UUID id() {
    return id;
  }

  SubjectId subject() {
    return new SubjectId(subjectId);
  }

  /** From 1, one after the other, for each person. */
  int number() {
    return number;
  }

  GrantId grant() {
    return new GrantId(grantId);
  }

  /** As whom whoever holds it was granted something. */
  Grantee grantee() {
    return Grantee.link(id.toString());
  }

  LinkKey key(Secret secret) {
    return LinkKey.unsealed(secret, sealedKey);
  }

  boolean wantsPasscode() {
    return passcodeHash != null;
  }

  /** Whether it opens with this; one that wants none opens with anything. */
  boolean isRight(Secret secret, @Nullable Passcode said) {
    byte[] hash = passcodeHash;
    return hash == null || (said != null && said.isThat(secret, hash));
  }

  int attemptsLeft() {
    return attemptsLeft;
  }

  /** Counts that it was presented; false when that was too often of late. */
  boolean mayBePresented(Instant now) {
    if (!windowFrom.plus(WINDOW).isAfter(now)) {
      windowFrom = now;
      inWindow = 0;
    }
    if (inWindow >= MOST_IN_WINDOW) {
      return false;
    }
    inWindow++;
    return true;
  }

  /** Counts that it opened; false when no attempt is left, however right the passcode is. */
  boolean opens(Instant now) {
    if (attemptsLeft < 1) {
      return false;
    }
    openings++;
    lastOpenedAt = now;
    return true;
  }

  /** Takes one of the attempts that are left; false when none is, and then nothing was compared. */
  boolean takesAttempt() {
    if (attemptsLeft < 1) {
      return false;
    }
    attemptsLeft--;
    return true;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  String issuedBy() {
    return issuedBy;
  }

  Instant endsAt() {
    return endsAt;
  }

  int openings() {
    return openings;
  }

  Optional<Instant> lastOpenedAt() {
    return Optional.ofNullable(lastOpenedAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EmergencyCard that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "EmergencyCard " + id;
  }
}
