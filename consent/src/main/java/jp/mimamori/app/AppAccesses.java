package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Secret;

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

  /** Tokens that are over are forgotten: nobody asks for them any more. */
  void forgetTokensOf(AppAccess access, Instant end) {
    entities
        .createQuery("delete from AppToken t where t.accessId = :access and t.expiresAt <= :end")
        .setParameter("access", access.id())
        .setParameter("end", end)
        .executeUpdate();
  }
}
