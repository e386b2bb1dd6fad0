package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a practitioner works at an institution, from a day until a day. */
@Entity
@Table(name = "tenure")
public class Tenure {

  @Id private UUID id;

  @ManyToOne
  @JoinColumn(name = "practitioner_id")
  private Practitioner practitioner;

  @Column(name = "institution_id")
  private UUID institutionId;

  @Column(name = "valid_from")
  private LocalDate from;

  @Column(name = "valid_until")
  private @Nullable LocalDate until;

  @SuppressWarnings("NullAway.Init")
  protected Tenure() {}

  Tenure(
      UUID id,
      Practitioner practitioner,
      UUID institutionId,
      LocalDate from,
      @Nullable LocalDate until) {
    this.id = id;
    this.practitioner = practitioner;
    this.institutionId = institutionId;
    this.from = from;
    this.until = until;
  }

  public UUID id() {
    return id;
  }

  public Practitioner practitioner() {
    return practitioner;
  }

  public UUID institution() {
    return institutionId;
  }

  public LocalDate from() {
    return from;
  }

  /** The last day; null while it lasts. */
  public @Nullable LocalDate until() {
    return until;
  }

  /** Whether it lasts on this day; {@code until} is the last day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Whether it shares a day with another span. */
  boolean meets(LocalDate first, @Nullable LocalDate last) {
    return (last == null || !from.isAfter(last)) && (until == null || !until.isBefore(first));
  }

  /** Ends it with this day; once ended, it is not prolonged. */
  void end(LocalDate last) {
    if (until == null || last.isBefore(until)) {
      until = last;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tenure that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Tenure " + id;
  }
}
