package jp.mimamori.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** A person whose records are kept here. */
@Entity
@Table(name = "person")
public class Person {

  @Id private UUID id;
  private String name;
  private String kana;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  @Column(name = "born_on")
  private LocalDate bornOn;

  @Column(name = "postal_code")
  private String postalCode;

  private String address;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  /**
   * A person to be registered.
   *
   * @param name in kanji, family name first, a space between
   * @param kana the reading, likewise
   * @param sex as recorded
   */
  public Person(
      SubjectId id,
      String name,
      String kana,
      Sex sex,
      LocalDate bornOn,
      String postalCode,
      String address) {
    if (name.isBlank() || kana.isBlank()) {
      throw new IllegalArgumentException("a person has a name and its reading");
    }
    this.id = id.value();
    this.name = name.strip();
    this.kana = kana.strip();
    this.sex = sex;
    this.bornOn = bornOn;
    this.postalCode = postalCode;
    this.address = address;
  }

  /** The same person with no word of where they live; not to be stored. */
  public Person withoutAddress() {
    return new Person(id(), name, kana, sex, bornOn, "", "");
  }

  public SubjectId id() {
    return new SubjectId(id);
  }

  public String name() {
    return name;
  }

  public String kana() {
    return kana;
  }

  public Sex sex() {
    return sex;
  }

  public LocalDate bornOn() {
    return bornOn;
  }

  public String postalCode() {
    return postalCode;
  }

  public String address() {
    return address;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Person that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Person " + id;
  }
}
