package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** Who was told of what, who wants to be told, and how far was looked. */
@ApplicationScoped
class Notices {

  @PersistenceContext EntityManager entities;

  /**
   * Takes it on to tell of something.
   *
   * @return false when it was told before, or another node is at it
   */
  boolean claim(Occasion occasion) {
    return entities
            .createNativeQuery(
                """
                insert into notice_occasion (subject_id, kind, reference, happened_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .setParameter(1, occasion.subject().value())
            .setParameter(2, occasion.kind().name())
            .setParameter(3, occasion.reference())
            .setParameter(4, Timestamp.from(occasion.happenedAt()))
            .executeUpdate()
        == 1;
  }

  void add(Notice notice) {
    entities.persist(notice);
    entities.flush();
  }

  /**
   * An account's notices, newest first.
   *
   * @param before only older ones than this; null to begin with the newest
   */
  List<Notice> of(AccountId account, @Nullable UUID before, int most) {
    String older = before == null ? "" : " and n.id < :before";
    TypedQuery<Notice> query =
        entities
            .createQuery(
                "select n from Notice n where n.accountId = :account"
                    + older
                    + " order by n.id desc",
                Notice.class)
            .setParameter("account", account.value());
    if (before != null) {
      query.setParameter("before", before);
    }
    return query.setMaxResults(most).getResultList();
  }

  /** Those that were not read, newest first. */
  List<Notice> unread(AccountId account, int most) {
    return entities
        .createQuery(
            """
            select n from Notice n where n.accountId = :account and n.readAt is null order by n.id desc
            """,
            Notice.class)
        .setParameter("account", account.value())
        .setMaxResults(most)
        .getResultList();
  }

  Optional<Notice> find(AccountId account, UUID id) {
    return entities
        .createQuery(
            "select n from Notice n where n.accountId = :account and n.id = :id", Notice.class)
        .setParameter("account", account.value())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  void readAll(AccountId account, Instant now) {
    entities
        .createQuery(
            "update Notice n set n.readAt = :now where n.accountId = :account and n.readAt is null")
        .setParameter("now", now)
        .setParameter("account", account.value())
        .executeUpdate();
  }

  /** What an account chose; what it left open is not in it. */
  Map<NoticeKind, NoticeChoice> choicesOf(AccountId account) {
    Map<NoticeKind, NoticeChoice> choices = new EnumMap<>(NoticeKind.class);
    entities
        .createQuery(
            "select c from NoticeChoice c where c.accountId = :account", NoticeChoice.class)
        .setParameter("account", account.value())
        .getResultStream()
        .forEach(choice -> choices.put(choice.kind(), choice));
    return choices;
  }

  void add(NoticeChoice choice) {
    entities.persist(choice);
  }

  NoticeWatch watch() {
    return entities.find(NoticeWatch.class, NoticeWatch.ONLY);
  }

  /** Likewise; nobody else looks until the end of the transaction. */
  NoticeWatch watchAlone() {
    return entities.find(NoticeWatch.class, NoticeWatch.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Forgets what happened before that. */
  void forgetOld(Instant before) {
    entities
        .createQuery("delete from Notice n where n.happenedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
    entities
        .createNativeQuery("delete from notice_occasion where happened_at < ?")
        .setParameter(1, Timestamp.from(before))
        .executeUpdate();
  }
}
