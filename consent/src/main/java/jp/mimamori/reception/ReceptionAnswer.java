package jp.mimamori.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** What became of a code; there is at most one answer to each, and it is never changed. */
@Entity
@Table(name = "reception_answer")
public class ReceptionAnswer {

  /** What can become of one. */
  public enum Kind {
    AGREED,
    DENIED,
    /** The reception took it off its screen. */
    WITHDRAWN
  }

  @Id
  @Column(name = "code_id")
  private UUID codeId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "grant_id")
  private @Nullable UUID grantId;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @SuppressWarnings("NullAway.Init")
  protected ReceptionAnswer() {}

  private ReceptionAnswer(ReceptionCode code, Kind kind, @Nullable Consent given, Instant now) {
    this.codeId = code.id();
    this.kind = kind;
    this.subjectId = given == null ? null : given.grant().subject().value();
    this.grantId = given == null ? null : given.grant().id().value();
    this.answeredAt = now;
  }

  static ReceptionAnswer agreed(ReceptionCode code, Consent given, Instant now) {
    return new ReceptionAnswer(code, Kind.AGREED, given, now);
  }

  static ReceptionAnswer denied(ReceptionCode code, Instant now) {
    return new ReceptionAnswer(code, Kind.DENIED, null, now);
  }

  static ReceptionAnswer withdrawn(ReceptionCode code, Instant now) {
    return new ReceptionAnswer(code, Kind.WITHDRAWN, null, now);
  }

  Kind kind() {
    return kind;
  }

  /** Who agreed, or for whom somebody agreed. */
  Optional<SubjectId> subject() {
    return Optional.ofNullable(subjectId).map(SubjectId::new);
  }

  @Override
  public String toString() {
    return "ReceptionAnswer to " + codeId;
  }
}
