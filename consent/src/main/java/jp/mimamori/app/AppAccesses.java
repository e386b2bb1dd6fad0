package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;

/** What people gave to apps, and the tokens for it; read with each question, never cached. */
@ApplicationScoped
class AppAccesses {

  @PersistenceContext EntityManager entities;

  void add(AppAccess access) {
    entities.persist(access);
    entities.flush();
  }

  Optional<AppAccess> find(UUID id) {
    return Optional.ofNullable(entities.find(AppAccess.class, id));
  }

  /** Until the end of the transaction no other token of it is issued. */
  Optional<AppAccess> toIssue(UUID id) {
    return Optional.ofNullable(entities.find(AppAccess.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Likewise, by its code. */
  Optional<AppAccess> toIssue(Secret code) {
    return entities
        .createQuery("select a from AppAccess a where a.codeHash = :hash", AppAccess.class)
        .setParameter("hash", code.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Whether this account ever gave this app anything. */
  boolean wasLetInBy(String app, AccountId account) {
    return !entities
        .createQuery(
            "select a.id from AppAccess a where a.accountId = :account and a.appId = :app",
            UUID.class)
        .setParameter("account", account.value())
        .setParameter("app", app)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** What this account gave this app of this person and is open, locked; at most 100. */
  List<AppAccess> openOf(String app, AccountId account, SubjectId subject) {
    return entities
        .createQuery(
            """
            select a.id from AppAccess a where a.subjectId = :subject and a.appId = :app
            and a.accountId = :account and a.endedAt is null order by a.id
            """,
            UUID.class)
        .setParameter("subject", subject.value())
        .setParameter("app", app)
        .setParameter("account", account.value())
        .setMaxResults(100)
        .getResultStream()
        .flatMap(id -> toIssue(id).stream())
        .toList();
  }

  /** Those that may come back by themselves and whose use is to be looked at; at most 100. */
  List<UUID> toLapse(Instant countedBefore, Instant checkedBefore) {
    return entities
        .createQuery(
            """
            select a.id from AppAccess a where a.endedAt is null and a.countsFrom <= :counted
            and (a.checkedAt is null or a.checkedAt <= :checked) and a.scope like :offline
            order by coalesce(a.checkedAt, a.countsFrom), a.id
            """,
            UUID.class)
        .setParameter("counted", countedBefore)
        .setParameter("checked", checkedBefore)
        .setParameter("offline", "%" + Scopes.OFFLINE + "%")
        .setMaxResults(100)
        .getResultList();
  }

  /** What stands behind a grant, open or ended because it was not used; at most 100. */
  List<AppAccess> ofGrant(GrantId grant) {
    return entities
        .createQuery(
            "select a from AppAccess a where a.grantId = :grant order by a.givenAt desc",
            AppAccess.class)
        .setParameter("grant", grant.value())
        .setMaxResults(100)
        .getResultList();
  }

  /** Forgets tokens that are over, and refresh tokens of what has ended. */
  void forget(Instant end) {
    entities
        .createQuery("delete from AppToken t where t.expiresAt <= :end")
        .setParameter("end", end)
        .executeUpdate();
    entities
        .createQuery("delete from SystemToken t where t.expiresAt <= :end")
        .setParameter("end", end)
        .executeUpdate();
    entities
        .createQuery(
            "delete from RefreshToken t where t.accessId in"
                + " (select a.id from AppAccess a where a.endedAt <= :end)")
        .setParameter("end", end)
        .executeUpdate();
  }

  void add(RefreshToken token) {
    entities.persist(token);
  }

  Optional<RefreshToken> refreshWith(Secret secret) {
    return entities
        .createQuery("select t from RefreshToken t where t.secretHash = :hash", RefreshToken.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  /** Until the end of the transaction nobody else uses it. */
  Optional<RefreshToken> refreshToUse(Secret secret) {
    return entities
        .createQuery("select t from RefreshToken t where t.secretHash = :hash", RefreshToken.class)
        .setParameter("hash", secret.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void add(AppToken token) {
    entities.persist(token);
  }

  Optional<AppToken> token(UUID id) {
    return Optional.ofNullable(entities.find(AppToken.class, id));
  }

  void add(SystemToken token) {
    entities.persist(token);
  }

  Optional<SystemToken> systemToken(UUID id) {
    return Optional.ofNullable(entities.find(SystemToken.class, id));
  }
}
