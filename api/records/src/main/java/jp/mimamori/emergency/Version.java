package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** A dataset as somebody submitted it or a doctor approved it. Never changed. */
@Entity(name = "EmergencyVersion")
@Table(name = "emergency_version")
@IdClass(VersionKey.class)
public class Version {

  /** What it is. */
  public enum Kind {
    /** Waits for a doctor, unless there is a newer one. */
    SUBMITTED,
    /** A doctor's word on the version before it. */
    APPROVED
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "by_name")
  private String byName;

  private String institution;

  @Column(name = "made_at")
  private Instant madeAt;

  private byte[] dataset;
  private byte[] verdicts;

  @SuppressWarnings("NullAway.Init")
  protected Version() {}

  private Version(SubjectId subject, int number, Kind kind, Caller by, Instant madeAt) {
    Affiliation works = by.affiliation();
    this.subjectId = subject.value();
    this.number = number;
    this.kind = kind;
    this.byAccount = by.account().value();
    this.byName = by.name();
    this.institution = works == null ? "" : works.institutionName();
    this.madeAt = madeAt;
    this.dataset = new byte[0];
    this.verdicts = new byte[0];
  }

  static Version submitted(
      SubjectId subject, int number, Dataset dataset, Caller by, Instant madeAt) {
    Version version = new Version(subject, number, Kind.SUBMITTED, by, madeAt);
    version.dataset = DatasetJson.bytes(dataset);
    return version;
  }

  static Version approved(
      SubjectId subject,
      int number,
      Dataset dataset,
      Map<Path, Verdict> verdicts,
      Caller by,
      Instant madeAt) {
    Version version = new Version(subject, number, Kind.APPROVED, by, madeAt);
    version.dataset = DatasetJson.bytes(dataset);
    version.verdicts = VerdictsJson.bytes(verdicts);
    return version;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  /** From 1, one after the other. */
  public int number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isWaiting() {
    return kind == Kind.SUBMITTED;
  }

  UUID account() {
    return byAccount;
  }

  /** Who made it, as that one was called then. */
  public String byName() {
    return byName;
  }

  /** Where that one worked; empty for people who speak for themselves or a ward. */
  public String institution() {
    return institution;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Dataset dataset() {
    return DatasetJson.read(dataset);
  }

  /** What the doctor said of each change; empty unless it is approved. */
  public Map<Path, Verdict> verdicts() {
    return VerdictsJson.read(verdicts);
  }

  /** Names it in the ledger: the same for the same version. */
  UUID id() {
    return UUID.nameUUIDFromBytes(
        (subjectId + " emergency " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version that
        && subjectId.equals(that.subjectId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return subjectId.hashCode() + number;
  }

  @Override
  public String toString() {
    return "Version " + number + " of " + subjectId;
  }
}
