package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often emergency staff, and their institutions, look for people: whoever leafs through a
 * register by names is stopped, whoever has a patient is not. Kept in the database, a row for each
 * account and institution: a restart or a second node forgets nothing.
 */
@ApplicationScoped
class CandidateSearches {

  @PersistenceContext EntityManager entities;

  @Inject
  @ConfigProperty(name = "mimamori.emergency.searches-of-one", defaultValue = "30")
  int mostOfOne = 30;

  @Inject
  @ConfigProperty(name = "mimamori.emergency.searches-of-institution", defaultValue = "200")
  int mostOfInstitution = 200;

  /**
   * Counts a search, in a transaction of its own or in that around it.
   *
   * @throws TooManySearches when the caller, or the institution, made too many
   */
  @Transactional(dontRollbackOn = TooManySearches.class)
  void count(Caller caller, Instant now) {
    Affiliation works = caller.affiliation();
    // always in this order: two searches at once wait for each other, and not in a circle
    count(caller.account().value(), mostOfOne, now);
    if (works != null) {
      count(works.institution(), mostOfInstitution, now);
    }
  }

  private void count(UUID by, int most, Instant now) {
    entities
        .createNativeQuery(
            "insert into emergency_search (by_id, searches, since) values (?, 0, ?) on conflict do nothing")
        .setParameter(1, by)
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    Duration wait =
        entities.find(SearchCount.class, by, LockModeType.PESSIMISTIC_WRITE).more(most, now);
    if (!wait.isZero()) {
      throw new TooManySearches(wait);
    }
  }
}
