package jp.mimamori.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What kind of instance this is, as its database remembers it: made for real people, or for an
 * invented family. Never both.
 */
@ApplicationScoped
public class Instance {

  /** What a database was made for. */
  public enum Kind {
    PRODUCTION,
    DEMO
  }

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "mimamori.demo", defaultValue = "false")
  boolean demo;

  public boolean isDemo() {
    return demo;
  }

  /**
   * Holds the database against the way this process was started, and marks a new database.
   *
   * @return whether the database is new
   * @throws WrongInstance when it was made for the other kind
   */
  @Transactional
  public boolean claim() {
    Kind wanted = demo ? Kind.DEMO : Kind.PRODUCTION;
    List<?> kinds =
        entities.createNativeQuery("select kind from instance").setMaxResults(2).getResultList();
    if (kinds.isEmpty()) {
      entities
          .createNativeQuery("insert into instance (kind, created_at) values (?, ?)")
          .setParameter(1, wanted.name())
          .setParameter(2, Timestamp.from(clock.instant()))
          .executeUpdate();
      return true;
    }
    if (!kinds.equals(List.of(wanted.name()))) {
      throw new WrongInstance(wanted);
    }
    return false;
  }

  /** Whether everything is in the database that belongs into a new one. */
  @Transactional
  public boolean isSettled() {
    return !entities
        .createNativeQuery("select kind from instance where settled_at is not null")
        .getResultList()
        .isEmpty();
  }

  /** Everything is in it from now on. */
  @Transactional
  public void settle() {
    entities
        .createNativeQuery("update instance set settled_at = ?")
        .setParameter(1, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  /** When the database was made, to the second. */
  @Transactional
  public Instant since() {
    Number seconds =
        (Number)
            entities
                .createNativeQuery("select extract(epoch from created_at) from instance")
                .getSingleResult();
    return Instant.ofEpochSecond(seconds.longValue());
  }
}
