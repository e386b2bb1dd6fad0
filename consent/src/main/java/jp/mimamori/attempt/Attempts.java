package jp.mimamori.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.identity.AccountId;

/** The attempts of the last day. */
@ApplicationScoped
class Attempts {

  @PersistenceContext EntityManager entities;

  /** Whether it is a new one: of two at the same time, on whichever nodes, one is. */
  boolean add(String id, AccountId account, Asked asked, Instant now) {
    return entities
            .createNativeQuery(
                "insert into attempt (id, account_id, asked, begun_at) values (?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, id)
            .setParameter(2, account.value())
            .setParameter(3, asked.hash())
            .setParameter(4, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Locked until the transaction ends. */
  Optional<Attempt> find(String id) {
    return Optional.ofNullable(entities.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  long count(AccountId account, Instant since) {
    return entities
        .createQuery(
            "select count(a) from Attempt a where a.accountId = :account and a.begunAt > :since",
            Long.class)
        .setParameter("account", account.value())
        .setParameter("since", since)
        .getSingleResult();
  }

  void remove(Attempt attempt) {
    entities.remove(attempt);
  }

  int removeBefore(Instant day) {
    return entities
        .createQuery("delete from Attempt a where a.begunAt <= :day")
        .setParameter("day", day)
        .executeUpdate();
  }
}
