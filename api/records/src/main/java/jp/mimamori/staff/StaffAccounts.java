package jp.mimamori.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;

/** An operator hands out links for accounts of staff, and disables the accounts. */
@ApplicationScoped
public class StaffAccounts {

  @Inject Practitioners practitioners;
  @Inject MakingAccounts making;
  @Inject Accounts accounts;
  @Inject Office office;

  /**
   * A one-time link with which a practitioner makes an account; empty when there is none, or a
   * system.
   */
  @Transactional
  public Optional<Secret> invite(Caller caller, UUID practitioner) {
    office.requireOperator(caller);
    Optional<Practitioner> who =
        practitioners.find(practitioner).filter(found -> found.profession() != Profession.SYSTEM);
    who.ifPresent(found -> office.log(caller, "invited practitioner", practitioner));
    return who.map(found -> making.inviteStaff(roleOf(found), found.id(), found.name()));
  }

  /** A one-time link with which another operator makes an account. */
  @Transactional
  public Secret inviteOperator(Caller caller, String name) {
    office.requireOperator(caller);
    office.log(caller, "invited an operator", caller.request());
    return making.inviteOperator(name.strip());
  }

  /**
   * Disables every account of a practitioner: signed-in browsers and tokens end on their next
   * request, and links that were not used make none.
   *
   * @return how many it disabled
   */
  @Transactional
  public int disable(Caller caller, UUID practitioner) {
    office.requireOperator(caller);
    office.log(caller, "disabled the accounts of practitioner", practitioner);
    accounts.closeInvitations(practitioner, office.now());
    return accounts.disable(accounts.ofPractitioner(practitioner), office.now());
  }

  /** Which of these practitioners can sign in. */
  @Transactional
  public List<UUID> enabled(Caller caller, List<Practitioner> staff) {
    office.requireOperator(caller);
    return staff.stream()
        .map(Practitioner::id)
        .filter(id -> accounts.ofPractitioner(id).stream().anyMatch(Account::isEnabled))
        .toList();
  }

  private static Role roleOf(Practitioner practitioner) {
    return switch (practitioner.profession()) {
      case EMERGENCY_PHYSICIAN, AMBULANCE_CREW -> Role.EMERGENCY;
      case PHYSICIAN, PHARMACIST, NURSE, SCHOOL_NURSE -> Role.PRACTITIONER;
      case PUBLIC_HEALTH_NURSE, RESEARCHER, STAFF, SYSTEM -> Role.PRACTITIONER;
    };
  }
}
