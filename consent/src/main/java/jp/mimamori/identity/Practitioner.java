package jp.mimamori.identity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a profession: at one institution at a time, and over the years at several.
 * Who works at two at once is registered at each, and so it is always clear for which one acts.
 */
@Entity
@Table(name = "practitioner")
public class Practitioner {

  /** What the practitioner is licensed or appointed as. */
  public enum Profession {
    PHYSICIAN,
    EMERGENCY_PHYSICIAN,
    PHARMACIST,
    NURSE,
    AMBULANCE_CREW,
    /** 養護教諭, 保健室. */
    SCHOOL_NURSE,
    /** 保健師. */
    PUBLIC_HEALTH_NURSE,
    RESEARCHER,
    /** Whoever else an institution lets look: a clerk, a nursery teacher. */
    STAFF,
    /** Nobody: a system of the institution, which asks on its behalf. */
    SYSTEM;

    /** What a human being can be. */
    public static List<Profession> ofPeople() {
      return Stream.of(values()).filter(one -> one != SYSTEM).toList();
    }

    /** Whether it treats as a physician, in an emergency room or elsewhere. */
    public boolean isAnyPhysician() {
      return this == PHYSICIAN || this == EMERGENCY_PHYSICIAN;
    }
  }

  @Id private UUID id;
  private String name;
  private String kana;

  @Enumerated(EnumType.STRING)
  private Profession profession;

  @OneToMany(mappedBy = "practitioner", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
  private List<Tenure> tenures = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Practitioner() {}

  /** A practitioner and the first institution. */
  public Practitioner(
      UUID id,
      String name,
      String kana,
      Profession profession,
      UUID institution,
      LocalDate from,
      @Nullable LocalDate until) {
    this.id = id;
    this.name = name;
    this.kana = kana;
    this.profession = profession;
    this.tenures.add(new Tenure(id, this, institution, from, until));
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

  /** Where and when the practitioner works, worked and will, oldest first. */
  public List<Tenure> tenures() {
    return tenures.stream().sorted(Comparator.comparing(Tenure::from)).toList();
  }

  /** Where the practitioner works on a day; where last, when that is nowhere. */
  public Optional<Tenure> tenureOn(LocalDate day) {
    return tenures.stream()
        .filter(tenure -> tenure.isOn(day))
        .findFirst()
        .or(
            () ->
                tenures.stream()
                    .filter(tenure -> !tenure.from().isAfter(day))
                    .max(Comparator.comparing(Tenure::from)))
        .or(() -> tenures.stream().findFirst());
  }

  /** Whether the practitioner works at this institution on this day. */
  public boolean worksAt(UUID institution, LocalDate day) {
    return tenures.stream()
        .anyMatch(tenure -> tenure.institution().equals(institution) && tenure.isOn(day));
  }

  /**
   * Works at an institution from a day on.
   *
   * @throws StaffNotPossible when the days are wrong, or the practitioner works elsewhere then
   */
  public Tenure begin(UUID tenure, UUID institution, LocalDate from, @Nullable LocalDate until) {
    if (until != null && until.isBefore(from)) {
      throw new StaffNotPossible(StaffNotPossible.Why.ENDS_BEFORE_IT_STARTS);
    }
    if (tenures.stream().anyMatch(other -> other.meets(from, until))) {
      throw new StaffNotPossible(StaffNotPossible.Why.WORKS_ELSEWHERE);
    }
    Tenure begun = new Tenure(tenure, this, institution, from, until);
    tenures.add(begun);
    return begun;
  }

  /** The last day at an institution was, is or will be this one. */
  public void end(UUID tenure, LocalDate last) {
    tenures.stream().filter(one -> one.id().equals(tenure)).forEach(one -> one.end(last));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Practitioner that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Practitioner " + id;
  }
}
