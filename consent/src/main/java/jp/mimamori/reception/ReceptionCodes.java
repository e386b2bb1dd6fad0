package jp.mimamori.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;

/** The codes of receptions and their answers; read with each question, never cached. */
@ApplicationScoped
class ReceptionCodes {

  /**
   * A code that is over for so long is forgotten; what was granted by it stays where grants are.
   */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;

  void add(ReceptionCode code) {
    entities.persist(code);
    entities.flush();
  }

  Optional<ReceptionCode> find(UUID id) {
    return Optional.ofNullable(entities.find(ReceptionCode.class, id));
  }

  Optional<ReceptionCode> with(Secret secret) {
    return entities
        .createQuery(
            "select c from ReceptionCode c where c.secretHash = :hash", ReceptionCode.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  /** Until the end of the transaction nobody else answers it. */
  Optional<ReceptionCode> toAnswer(Secret secret) {
    return entities
        .createQuery(
            "select c from ReceptionCode c where c.secretHash = :hash", ReceptionCode.class)
        .setParameter("hash", secret.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Likewise. */
  Optional<ReceptionCode> toAnswer(UUID id) {
    return Optional.ofNullable(
        entities.find(ReceptionCode.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<ReceptionAnswer> answerTo(ReceptionCode code) {
    return Optional.ofNullable(entities.find(ReceptionAnswer.class, code.id()));
  }

  /**
   * Keeps the answer.
   *
   * @throws CodeClosed when somebody else answered first
   */
  void answer(ReceptionAnswer answer) {
    try {
      entities.persist(answer);
      entities.flush();
    } catch (PersistenceException taken) {
      throw new CodeClosed();
    }
  }

  void forgetOld(AccountId account, Instant now) {
    List<UUID> over =
        entities
            .createQuery(
                "select c.id from ReceptionCode c where c.accountId = :account and c.expiresAt < :day",
                UUID.class)
            .setParameter("account", account.value())
            .setParameter("day", now.minus(REMEMBERED))
            .setMaxResults(500)
            .getResultList();
    if (!over.isEmpty()) {
      entities
          .createQuery("delete from ReceptionAnswer a where a.codeId in :over")
          .setParameter("over", over)
          .executeUpdate();
      entities
          .createQuery("delete from ReceptionCode c where c.id in :over")
          .setParameter("over", over)
          .executeUpdate();
    }
  }
}
