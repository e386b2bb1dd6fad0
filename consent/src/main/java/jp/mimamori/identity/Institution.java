package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hospital, clinic, pharmacy, fire department, insurer or office that is registered here. */
@Entity
@Table(name = "institution")
public class Institution {

  /** What an institution is; it decides as whom its staff can be granted something. */
  public enum Kind {
    /** A hospital or a clinic. */
    MEDICAL,
    PHARMACY,
    FIRE_DEPARTMENT,
    /** A school, a kindergarten, a nursery. */
    SCHOOL,
    /** Health insurance: 健保組合, 協会けんぽ, 国保, 後期高齢者医療. */
    INSURER,
    RESEARCH,
    /** A city, a town, a village: vaccinations, infant checkups. */
    MUNICIPALITY,
    OTHER
  }

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  /**
   * 保険医療機関番号, ten digits, of what treats people; 保険者番号, eight digits, of an insurer; else empty.
   */
  @Column(name = "institution_number")
  private String number;

  @SuppressWarnings("NullAway.Init")
  protected Institution() {}

  public Institution(UUID id, String name, Kind kind, String number) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.number = number;
  }

  /** One that treats people. */
  public Institution(UUID id, String name, String number) {
    this(id, name, Kind.MEDICAL, number);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public String number() {
    return number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Institution that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Institution " + id;
  }
}
