package jp.mimamori.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.StaffNotPossible;
import org.jspecify.annotations.Nullable;

/**
 * An operator registers who works at an institution, and when that changes. What is to be ended and
 * is not there is left alone.
 */
@ApplicationScoped
public class RegisteringStaff {

  @Inject Practitioners practitioners;
  @Inject Office office;

  /** What is known of somebody who is to be registered. */
  public record NewPractitioner(
      String name, String kana, Profession profession, LocalDate from, @Nullable LocalDate until) {

    @Override
    public String toString() {
      return "NewPractitioner";
    }
  }

  /**
   * Registers somebody who works at an institution.
   *
   * @return empty when there is no such institution
   * @throws StaffNotPossible when the days are wrong or nobody of that profession works there
   */
  @Transactional
  public Optional<UUID> register(Caller caller, UUID institution, NewPractitioner who) {
    office.requireOperator(caller);
    Optional<Institution> there = practitioners.institution(institution);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    refuseUnlessAt(there.get(), who.profession());
    if (who.until() != null && who.until().isBefore(who.from())) {
      throw new StaffNotPossible(StaffNotPossible.Why.ENDS_BEFORE_IT_STARTS);
    }
    UUID id = Ids.next(office.now());
    practitioners.add(
        new Practitioner(
            id,
            who.name().strip(),
            who.kana().strip(),
            who.profession(),
            institution,
            who.from(),
            who.until()));
    office.log(caller, "registered practitioner", id);
    return Optional.of(id);
  }

  /**
   * Records that a practitioner works at another institution from a day on; where the practitioner
   * works until then ends with the day before.
   *
   * @return false when there is no such practitioner or institution
   * @throws StaffNotPossible when the practitioner is to work elsewhere then, or nobody of that
   *     profession works there
   */
  @Transactional
  public boolean move(Caller caller, UUID practitioner, UUID institution, LocalDate from) {
    office.requireOperator(caller);
    Optional<Practitioner> who = practitioners.find(practitioner);
    Optional<Institution> there = practitioners.institution(institution);
    if (who.isEmpty() || there.isEmpty()) {
      return false;
    }
    refuseUnlessAt(there.get(), who.get().profession());
    who.get().tenures().stream()
        .filter(tenure -> tenure.from().isBefore(from))
        .forEach(tenure -> who.get().end(tenure.id(), from.minusDays(1)));
    practitioners.add(who.get().begin(Ids.next(office.now()), institution, from, null));
    office.log(caller, "moved practitioner", practitioner);
    return true;
  }

  /**
   * Ends where a practitioner works.
   *
   * @param last the last day; null to end it now, so that yesterday was the last
   */
  @Transactional
  public void end(Caller caller, UUID practitioner, UUID tenure, @Nullable LocalDate last) {
    office.requireOperator(caller);
    LocalDate day = last == null ? office.today().minusDays(1) : last;
    practitioners.find(practitioner).ifPresent(who -> who.end(tenure, day));
    office.log(caller, "ended tenure", tenure);
  }

  /** Emergency staff open records without a grant, so they work where emergencies are treated. */
  private static void refuseUnlessAt(Institution institution, Profession profession) {
    boolean there =
        switch (profession) {
          case AMBULANCE_CREW -> institution.kind() == Institution.Kind.FIRE_DEPARTMENT;
          case EMERGENCY_PHYSICIAN -> institution.kind() == Institution.Kind.MEDICAL;
          case PHYSICIAN, PHARMACIST, NURSE, SCHOOL_NURSE -> true;
          case PUBLIC_HEALTH_NURSE, RESEARCHER, STAFF -> true;
          // comes with its keys: see Appointing
          case SYSTEM -> false;
        };
    if (!there) {
      throw new StaffNotPossible(StaffNotPossible.Why.PROFESSION_NOT_THERE);
    }
  }
}
