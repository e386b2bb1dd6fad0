package jp.mimamori.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a practitioner asked of whoever has a card, whether somebody has it or not: the row is the
 * same but for two ids that the practitioner is not shown. Never changed.
 */
@Entity
@Table(name = "card_request")
@IdClass(CardRequest.Key.class)
class CardRequest {

  /** Practitioner first. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID practitionerId;
    private UUID id;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && practitionerId.equals(that.practitionerId)
          && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  @Id
  @Column(name = "practitioner_id")
  private UUID practitionerId;

  @Id private UUID id;

  private String card;

  private String terms;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "grant_id")
  private @Nullable UUID grantId;

  @SuppressWarnings("NullAway.Init")
  protected CardRequest() {}

  /**
   * @param card by which the practitioner knows again whom it was about; never the whole number
   * @param subject whose card it is; null for nobody's
   */
  CardRequest(
      UUID id,
      UUID practitioner,
      String card,
      Terms terms,
      Instant askedAt,
      @Nullable SubjectId subject,
      @Nullable GrantId grant) {
    this.id = id;
    this.practitionerId = practitioner;
    this.card = card;
    this.terms = terms.text();
    this.askedAt = askedAt;
    this.subjectId = subject == null || grant == null ? null : subject.value();
    this.grantId = grant == null ? null : grant.value();
  }

  UUID id() {
    return id;
  }

  String card() {
    return card;
  }

  /** What was asked for. */
  Terms terms() {
    return Terms.read(terms).orElseThrow();
  }

  Instant askedAt() {
    return askedAt;
  }

  /** Until when somebody can answer. */
  Instant lapsesAt() {
    Instant patience = askedAt.plus(Consent.PATIENCE);
    Instant until = terms().until();
    return patience.isBefore(until) ? patience : until;
  }

  Optional<SubjectId> subject() {
    return Optional.ofNullable(subjectId).map(SubjectId::new);
  }

  Optional<GrantId> grant() {
    return Optional.ofNullable(grantId).map(GrantId::new);
  }

  @Override
  public String toString() {
    return "CardRequest " + id;
  }
}
