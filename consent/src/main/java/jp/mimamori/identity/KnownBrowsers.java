package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * The browsers that owners signed in with before.
 *
 * <p>Also read by callers that have no transaction of their own; then each call is one.
 */
@ApplicationScoped
@Transactional
class KnownBrowsers {

  /** How many browsers of one account are known; one more forgets the oldest. */
  static final int AT_ONCE = 50;

  @PersistenceContext EntityManager entities;

  boolean knows(Secret secret, AccountId account) {
    return !entities
        .createQuery(
            "select b.id from KnownBrowser b where b.secretHash = :hash and b.accountId = :account",
            UUID.class)
        .setParameter("hash", secret.hash())
        .setParameter("account", account.value())
        .getResultList()
        .isEmpty();
  }

  Secret remember(AccountId account, Instant now) {
    entities
        .createQuery(
            "select b from KnownBrowser b where b.accountId = :account order by b.since desc, b.id",
            KnownBrowser.class)
        .setParameter("account", account.value())
        .getResultStream()
        .skip(AT_ONCE - 1L)
        .forEach(entities::remove);
    Secret secret = Secret.random();
    entities.persist(new KnownBrowser(Ids.next(now), secret.hash(), account, now));
    return secret;
  }

  void forget(AccountId account) {
    entities
        .createQuery("delete from KnownBrowser b where b.accountId = :account")
        .setParameter("account", account.value())
        .executeUpdate();
  }
}
