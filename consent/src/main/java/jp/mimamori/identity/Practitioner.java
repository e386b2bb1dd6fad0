package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works at an institution in a profession, from a day until a day. */
@Entity
@Table(name = "practitioner")
public class Practitioner {

  /** What the practitioner is licensed or appointed as. */
  public enum Profession {
    PHYSICIAN,
    EMERGENCY_PHYSICIAN,
    PHARMACIST,
    NURSE,
    AMBULANCE_CREW
  }

  @Id private UUID id;
  private String name;
  private String kana;

  @Enumerated(EnumType.STRING)
  private Profession profession;

  @Column(name = "institution_id")
  private UUID institutionId;

  @Column(name = "valid_from")
  private LocalDate from;

  @Column(name = "valid_until")
  private @Nullable LocalDate until;

  @SuppressWarnings("NullAway.Init")
  protected Practitioner() {}

  public Practitioner(
      UUID id,
      String name,
      String kana,
      Profession profession,
      UUID institutionId,
      LocalDate from,
      @Nullable LocalDate until) {
    this.id = id;
    this.name = name;
    this.kana = kana;
    this.profession = profession;
    this.institutionId = institutionId;
    this.from = from;
    this.until = until;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String kana() {
    return kana;
  }

  public Profession profession() {
    return profession;
  }

  public UUID institutionId() {
    return institutionId;
  }

  /** Whether the practitioner works there on this day; {@code until} is the last day. */
  public boolean isActive(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  @Override
  public String toString() {
    return "Practitioner " + id;
  }
}
