package jp.mimamori.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.SubjectId;

/** The inquiries and their steps. */
@ApplicationScoped
class Inquiries {

  /** How many of a person's may wait for an answer at a time. */
  static final int MOST_OPEN = 20;

  private static final int MOST = 200;
  private static final String OPEN =
      " and (select count(s.number) from InquiryStep s where s.subjectId = i.subjectId and"
          + " s.inquiryId = i.id) = 0";

  @PersistenceContext EntityManager entities;

  void add(Inquiry inquiry) {
    entities.persist(inquiry);
    entities.flush();
  }

  /**
   * Adds what happened.
   *
   * @throws AlreadyDecided when somebody else was first
   */
  void add(InquiryStep step) {
    try {
      entities.persist(step);
      entities.flush();
    } catch (PersistenceException failed) {
      throw AlreadyDecided.orFailed(failed);
    }
  }

  /** Everything that was asked about this person's ledger, newest first; at most 200. */
  List<Followed> of(SubjectId subject) {
    return followed(
        entities
            .createQuery(
                "select i from Inquiry i where i.subjectId = :subject order by i.id desc",
                Inquiry.class)
            .setParameter("subject", subject.value()));
  }

  Optional<Followed> find(UUID id) {
    return followed(
            entities
                .createQuery("select i from Inquiry i where i.id = :id", Inquiry.class)
                .setParameter("id", id))
        .stream()
        .findFirst();
  }

  /** What this institution is to answer, the oldest first; at most 200. */
  List<Followed> openAt(UUID institution) {
    return followed(
        entities
            .createQuery(
                "select i from Inquiry i where i.institutionId = :institution"
                    + OPEN
                    + " order by i.id",
                Inquiry.class)
            .setParameter("institution", institution));
  }

  /** What the operator is to answer, the oldest first; at most 200. */
  List<Followed> openAtTheOperator() {
    return followed(
        entities.createQuery(
            "select i from Inquiry i where i.institutionId is null" + OPEN + " order by i.id",
            Inquiry.class));
  }

  /** What institutions did not answer in time, the oldest first; at most 200. */
  List<Followed> overdue(Instant asOf) {
    return followed(
        entities
            .createQuery(
                "select i from Inquiry i where i.institutionId is not null and i.dueAt <= :now"
                    + OPEN
                    + " order by i.dueAt, i.id",
                Inquiry.class)
            .setParameter("now", asOf));
  }

  /** As the institution is registered today. */
  String nameOf(UUID institution) {
    Institution found = entities.find(Institution.class, institution);
    return found == null ? "" : found.name();
  }

  private List<Followed> followed(TypedQuery<Inquiry> query) {
    List<Inquiry> found = query.setMaxResults(MOST).getResultList();
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<InquiryStep>> steps =
        entities
            .createQuery(
                """
                select s from InquiryStep s
                where s.subjectId in :subjects and s.inquiryId in :ids
                order by s.inquiryId, s.number
                """,
                InquiryStep.class)
            .setParameter(
                "subjects", found.stream().map(i -> i.subject().value()).distinct().toList())
            .setParameter("ids", found.stream().map(Inquiry::id).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(InquiryStep::inquiry));
    return found.stream()
        .map(inquiry -> new Followed(inquiry, steps.getOrDefault(inquiry.id(), List.of())))
        .toList();
  }
}
