package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A hospital, clinic, pharmacy, fire department or office that is registered here. */
@Entity
@Table(name = "institution")
public class Institution {

  @Id private UUID id;
  private String name;

  /** 保険医療機関番号, ten digits; empty for institutions that have none. */
  @Column(name = "institution_number")
  private String number;

  @SuppressWarnings("NullAway.Init")
  protected Institution() {}

  public Institution(UUID id, String name, String number) {
    this.id = id;
    this.name = name;
    this.number = number;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String number() {
    return number;
  }

  @Override
  public String toString() {
    return "Institution " + id;
  }
}
