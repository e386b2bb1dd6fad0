package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;

/** What people opened and no app came with yet. */
@ApplicationScoped
class AppLaunches {

  @PersistenceContext EntityManager entities;

  void add(AppLaunch launch) {
    entities.persist(launch);
    entities.flush();
  }

  /** Until the end of the transaction nobody else uses it. */
  Optional<AppLaunch> toUse(Secret secret) {
    return entities
        .createQuery("select l from AppLaunch l where l.secretHash = :hash", AppLaunch.class)
        .setParameter("hash", secret.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void remove(AppLaunch launch) {
    entities.remove(launch);
  }

  long countOf(AccountId account) {
    return entities
        .createQuery("select count(l) from AppLaunch l where l.accountId = :account", Long.class)
        .setParameter("account", account.value())
        .getSingleResult();
  }

  void forgetUntil(Instant end) {
    entities
        .createQuery("delete from AppLaunch l where l.expiresAt <= :end")
        .setParameter("end", end)
        .executeUpdate();
  }
}
