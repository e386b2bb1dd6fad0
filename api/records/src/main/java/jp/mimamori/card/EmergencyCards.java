package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;

/** The cards that were issued. What is counted is counted while nobody else counts on that card. */
@ApplicationScoped
class EmergencyCards {

  /** The most cards of one person that are shown. */
  static final int MOST = 200;

  @PersistenceContext EntityManager entities;

  /**
   * Adds a card.
   *
   * @throws AlreadyDecided when another one got its number at the same moment
   */
  void add(EmergencyCard card) {
    try {
      entities.persist(card);
      entities.flush();
    } catch (PersistenceException failed) {
      throw AlreadyDecided.orFailed(failed);
    }
  }

  int nextNumber(SubjectId subject) {
    Integer last =
        entities
            .createQuery(
                "select max(c.number) from EmergencyCard c where c.subjectId = :subject",
                Integer.class)
            .setParameter("subject", subject.value())
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  /** The card of this secret, as it is now; nobody else presents it until the transaction ends. */
  Optional<EmergencyCard> presented(Secret secret) {
    return entities
        .createQuery(
            "select c from EmergencyCard c where c.secretHash = :hash", EmergencyCard.class)
        .setParameter("hash", secret.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<EmergencyCard> find(SubjectId subject, UUID id) {
    return Optional.ofNullable(entities.find(EmergencyCard.class, id))
        .filter(card -> card.subject().equals(subject));
  }

  /** Newest first; at most {@link #MOST}. */
  List<EmergencyCard> of(SubjectId subject) {
    return entities
        .createQuery(
            "select c from EmergencyCard c where c.subjectId = :subject order by c.number desc",
            EmergencyCard.class)
        .setParameter("subject", subject.value())
        .setMaxResults(MOST)
        .getResultList();
  }
}
