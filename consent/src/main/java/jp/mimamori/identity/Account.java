package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with: a name, a password, a role, and at most one person. */
@Entity
@Table(name = "account")
public class Account {

  @Id private UUID id;

  @Column(name = "sign_in_name")
  private String signInName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "practitioner_id")
  private @Nullable UUID practitionerId;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "disabled_at")
  private @Nullable Instant disabledAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  public Account(
      UUID id,
      String signInName,
      String passwordHash,
      Role role,
      @Nullable SubjectId subject,
      @Nullable UUID practitionerId,
      String displayName,
      Instant createdAt) {
    this.id = id;
    this.signInName = signInNameOf(signInName);
    this.passwordHash = passwordHash;
    this.role = role;
    this.subjectId = subject == null ? null : subject.value();
    this.practitionerId = practitionerId;
    this.displayName = displayName;
    this.createdAt = createdAt;
  }

  /**
   * The form in which sign-in names are stored and compared: NFKC, lower case, no space around it,
   * nothing in it that cannot be typed.
   */
  public static String signInNameOf(String typed) {
    String plain = typed.replaceAll("\\p{Cntrl}", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  public AccountId id() {
    return new AccountId(id);
  }

  public String signInName() {
    return signInName;
  }

  String passwordHash() {
    return passwordHash;
  }

  public Role role() {
    return role;
  }

  public @Nullable SubjectId subject() {
    return subjectId == null ? null : new SubjectId(subjectId);
  }

  public @Nullable UUID practitionerId() {
    return practitionerId;
  }

  public String displayName() {
    return displayName;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public boolean isEnabled() {
    return disabledAt == null;
  }

  /**
   * Nobody signs in with this account from now on; signed-in sessions and tokens end on their next
   * request.
   */
  public void disable(Instant now) {
    if (disabledAt == null) {
      disabledAt = now;
    }
  }

  void changePassword(String newHash) {
    passwordHash = newHash;
  }

  /** The caller that this account is at a door; {@link Accounts#callerOf} knows where it works. */
  Caller caller(Channel channel, UUID request, @Nullable Affiliation affiliation) {
    return new Caller(id(), role, subject(), displayName, channel, request, affiliation);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Account " + id;
  }
}
