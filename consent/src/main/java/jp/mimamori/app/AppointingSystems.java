package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.ledger.Admitting;
import jp.mimamori.ledger.Ledger;

/**
 * An operator says to which institution a system belongs: from then on it comes as one of its
 * staff, with keys in place of a password. It ends like everybody else's work there. Like every
 * decision about an app it stands in the ledger, about nobody in particular.
 */
@ApplicationScoped
public class AppointingSystems {

  private static final System.Logger LOG = System.getLogger(AppointingSystems.class.getName());

  @Inject Apps apps;
  @Inject Practitioners practitioners;
  @Inject MakingAccounts making;
  @Inject Admitting admitting;
  @Inject ReviewingApps reviewing;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Those that belong nowhere yet, the newest first; at most 50.
   *
   * @throws RefusedException when the caller is no operator
   */
  @Transactional
  public List<App> waiting(Caller caller) {
    admitting.operators(caller, Action.REGISTER, clock.instant());
    return apps.systemsOfNobody();
  }

  /**
   * Appoints a system.
   *
   * @return whether there are such a system and such an institution
   * @throws AlreadyDecided when it belongs somewhere already
   * @throws RefusedException when the caller is no operator
   */
  @Transactional
  public boolean appoint(Caller caller, String app, UUID institution) {
    Instant now = clock.instant();
    Decision admitted = reviewing.admitted(caller, now);
    App system = apps.toDecide(app).filter(App::isSystem).orElse(null);
    if (system == null || practitioners.institution(institution).isEmpty()) {
      return false;
    }
    if (system.account().isPresent()) {
      throw new AlreadyDecided();
    }
    system.appoint(account(system, institution, now));
    ledger.note(admitted);
    LOG.log(
        Level.INFO,
        "apps: {0} belongs to institution {1}, by account {2}",
        system.id(),
        institution,
        caller.account());
    return true;
  }

  private AccountId account(App system, UUID institution, Instant now) {
    UUID id = Ids.next(now);
    practitioners.add(
        new Practitioner(
            id,
            system.name(),
            "",
            Practitioner.Profession.SYSTEM,
            institution,
            LocalDate.ofInstant(now, Japan.ZONE),
            null));
    // nobody knows the password, and nobody ever will
    return making.make(
        "system-" + system.id(),
        Secret.random().text(),
        Role.PRACTITIONER,
        null,
        id,
        system.name());
  }
}
