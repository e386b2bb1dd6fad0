package jp.mimamori.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Ids;

/** Mail that waits for its turn; written in the transaction of what it is about. */
@ApplicationScoped
public class Outbox {

  /** How long one that is done with is kept. */
  static final Duration KEPT = Duration.ofDays(30);

  @PersistenceContext EntityManager entities;

  /**
   * How the mail is doing, for the operator; nothing of whom or what.
   *
   * @param waiting not sent yet
   * @param overdue of these, those that are more than an hour late
   * @param givenUp not sent in the last thirty days, and not tried any more
   */
  public record Counts(long waiting, long overdue, long givenUp) {}

  /**
   * That there is something to read. While such a mail waits, it stands for what comes later too.
   *
   * @param urgent whether quiet hours do not hold it back
   */
  public void news(AccountId account, boolean urgent, Instant now) {
    OutboxMail.Kind kind = urgent ? OutboxMail.Kind.URGENT_NEWS : OutboxMail.Kind.NEWS;
    if (!waits(account, kind)) {
      entities.persist(new OutboxMail(Ids.next(now), account, kind, null, now));
      entities.flush();
    }
  }

  private boolean waits(AccountId account, OutboxMail.Kind kind) {
    return !entities
        .createQuery(
            """
            select m.id from OutboxMail m
            where m.accountId = :account and m.kind = :kind and m.dueAt is not null and m.attempts = 0
            """,
            UUID.class)
        .setParameter("account", account.value())
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  void add(OutboxMail mail) {
    entities.persist(mail);
    entities.flush();
  }

  /** Those whose turn it is, the longest waiting first; at most 100. */
  List<OutboxMail> due(Instant now) {
    return entities
        .createQuery(
            "select m from OutboxMail m where m.dueAt <= :now order by m.dueAt, m.id",
            OutboxMail.class)
        .setParameter("now", now)
        .setMaxResults(100)
        .getResultList();
  }

  /** Takes one in hand, if nobody else has since it was looked at. */
  Optional<OutboxMail> take(OutboxMail seen, Instant again) {
    int taken =
        entities
            .createQuery(
                """
                update OutboxMail m set m.attempts = :next, m.dueAt = :again
                where m.id = :id and m.attempts = :attempts and m.dueAt is not null
                """)
            .setParameter("next", seen.attempts() + 1)
            .setParameter("again", again)
            .setParameter("id", seen.id())
            .setParameter("attempts", seen.attempts())
            .executeUpdate();
    return taken == 1 ? find(seen.id()) : Optional.empty();
  }

  Optional<OutboxMail> find(UUID id) {
    return Optional.ofNullable(entities.find(OutboxMail.class, id));
  }

  Counts counts(Instant now) {
    return new Counts(
        count("m.dueAt is not null and m.madeAt < :then", now.plus(KEPT)),
        count("m.dueAt is not null and m.madeAt < :then", now.minus(Duration.ofHours(1))),
        count("m.givenUpAt > :then", now.minus(KEPT)));
  }

  private long count(String condition, Instant then) {
    return entities
        .createQuery("select count(m) from OutboxMail m where " + condition, Long.class)
        .setParameter("then", then)
        .getSingleResult();
  }

  /** Forgets what is done with. */
  void forgetOld(Instant now) {
    entities
        .createQuery("delete from OutboxMail m where m.dueAt is null and m.madeAt < :then")
        .setParameter("then", now.minus(KEPT))
        .executeUpdate();
  }
}
