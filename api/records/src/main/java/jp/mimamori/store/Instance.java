package jp.mimamori.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
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
}
