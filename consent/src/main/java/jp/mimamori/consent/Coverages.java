package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import jp.mimamori.identity.SubjectId;

/** By whom people are insured, as registered today. */
@ApplicationScoped
public class Coverages {

  @PersistenceContext EntityManager entities;

  /**
   * Whether the person is insured there on a day.
   *
   * @param insurer 保険者番号, eight digits; nobody is insured without one
   */
  boolean isInsured(SubjectId subject, String insurer, LocalDate day) {
    return !insurer.isEmpty()
        && entities
            .createQuery("select c from Coverage c where c.subjectId = :subject", Coverage.class)
            .setParameter("subject", subject.value())
            .getResultStream()
            .anyMatch(coverage -> coverage.isWith(insurer, day));
  }
}
