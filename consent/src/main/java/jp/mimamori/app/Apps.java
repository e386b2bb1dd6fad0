package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;

/** The apps, and what they ask; read with each question, never cached. */
@ApplicationScoped
class Apps {

  /** How many are shown at once. */
  private static final int MOST = 100;

  @PersistenceContext EntityManager entities;

  void add(App app) {
    entities.persist(app);
    entities.flush();
  }

  Optional<App> find(String id) {
    return id.length() > 64 || id.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.ofNullable(entities.find(App.class, id));
  }

  /** Until the end of the transaction nobody else decides about it. */
  Optional<App> toDecide(String id) {
    return find(id)
        .flatMap(
            app ->
                Optional.ofNullable(
                    entities.find(App.class, app.id(), LockModeType.PESSIMISTIC_WRITE)));
  }

  /** Those whose names hold these letters, those that wait first, then the newest; at most 100. */
  List<App> named(String letters) {
    List<App> waiting = named(letters, "=", "a.registeredAt, a.id", MOST);
    List<App> others =
        named(letters, "<>", "a.registeredAt desc, a.id", Math.max(1, MOST - waiting.size()));
    return Stream.concat(waiting.stream(), others.stream()).limit(MOST).toList();
  }

  private List<App> named(String letters, String waiting, String order, int most) {
    return entities
        .createQuery(
            "select a from App a where a.status "
                + waiting
                + " :waiting and a.name like :letters escape '!' order by "
                + order,
            App.class)
        .setParameter("waiting", App.Status.WAITING)
        .setParameter("letters", "%" + letters.replaceAll("[!%_]", "!$0") + "%")
        .setMaxResults(most)
        .getResultList();
  }

  long countWaiting() {
    return entities
        .createQuery("select count(a) from App a where a.status = :waiting", Long.class)
        .setParameter("waiting", App.Status.WAITING)
        .getSingleResult();
  }

  /** What was decided about these apps, the newest first. */
  List<AppStep> steps(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select s from AppStep s where s.appId in :ids order by s.number desc",
                AppStep.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  void add(AppStep step) {
    entities.persist(step);
    entities.flush();
  }

  /** Systems that may come and belong nowhere yet, the newest first; at most 50. */
  List<App> systemsOfNobody() {
    return entities
        .createQuery(
            "select a from App a where a.redirectUris = :none and a.accountId is null"
                + " and a.status = :approved"
                + " order by a.registeredAt desc, a.id",
            App.class)
        .setParameter("none", "")
        .setParameter("approved", App.Status.APPROVED)
        .setMaxResults(50)
        .getResultList();
  }

  /** The system that comes with this account; empty for everybody else. */
  Optional<App> systemOf(AccountId account) {
    return entities
        .createQuery("select a from App a where a.accountId = :account", App.class)
        .setParameter("account", account.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  long countSince(Instant since) {
    return entities
        .createQuery("select count(a) from App a where a.registeredAt >= :since", Long.class)
        .setParameter("since", since)
        .getSingleResult();
  }

  long countRequests(String app) {
    return entities
        .createQuery("select count(r) from AppRequest r where r.appId = :app", Long.class)
        .setParameter("app", app)
        .getSingleResult();
  }

  void add(AppRequest request) {
    entities.persist(request);
    entities.flush();
  }

  Optional<AppRequest> requestWith(Secret secret) {
    return entities
        .createQuery("select r from AppRequest r where r.secretHash = :hash", AppRequest.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  /** Until the end of the transaction nobody else answers it. */
  Optional<AppRequest> requestToAnswer(Secret secret) {
    return entities
        .createQuery("select r from AppRequest r where r.secretHash = :hash", AppRequest.class)
        .setParameter("hash", secret.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  void remove(AppRequest request) {
    entities.remove(request);
  }

  void forgetRequestsUntil(Instant end) {
    entities
        .createQuery("delete from AppRequest r where r.expiresAt <= :end")
        .setParameter("end", end)
        .executeUpdate();
  }

  /**
   * Keeps it.
   *
   * @throws AlreadyDecided when there is one like it
   */
  void add(AppAssertion assertion) {
    try {
      entities.persist(assertion);
      entities.flush();
    } catch (PersistenceException failed) {
      throw AlreadyDecided.orFailed(failed);
    }
  }

  void forgetAssertionsUntil(Instant end) {
    entities
        .createQuery("delete from AppAssertion a where a.expiresAt <= :end")
        .setParameter("end", end)
        .executeUpdate();
  }
}
