package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** The grants and their steps; read on each question, never cached. */
@ApplicationScoped
public class Consents {

  private static final int MOST = 200;
  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext EntityManager entities;
  @Inject Guardianships guardianships;

  /**
   * Adds what somebody decided on a grant, and hands out the grant as it stands then.
   *
   * @param terms the terms that were agreed on; null when they stay the same
   * @throws AlreadyDecided when somebody else decided first
   */
  public Consent decide(
      Consent consent, GrantStep.Kind kind, Caller by, @Nullable Terms terms, Instant now) {
    GrantStep step = consent.next(kind, by, terms, now);
    add(step);
    return new Consent(
        consent.grant(), Stream.concat(consent.steps().stream(), Stream.of(step)).toList());
  }

  /**
   * How a grant stands; one that was given for the person, only while the giver stands in on what
   * it was given on.
   */
  public Consent.State stateOf(Consent consent, Instant asOf) {
    return consent.stateAt(asOf, givers(List.of(consent), asOf)::standIn);
  }

  /** Likewise of many grants, in two queries more than none. */
  public Map<GrantId, Consent.State> statesOf(List<Consent> consents, Instant asOf) {
    Givers givers = givers(consents, asOf);
    Map<GrantId, Consent.State> states = new HashMap<>();
    for (Consent consent : consents) {
      states.put(consent.grant().id(), consent.stateAt(asOf, givers::standIn));
    }
    return states;
  }

  /** Those who gave these for somebody. */
  Givers givers(List<Consent> consents, Instant asOf) {
    Set<Guardianship.Pair> pairs = Givers.of(consents);
    return new Givers(guardianships.inForce(pairs, asOf), guardianships.ordersAbout(pairs), asOf);
  }

  public void add(Consent consent) {
    entities.persist(consent.grant());
    entities.flush();
    consent.steps().forEach(this::add);
  }

  /**
   * Adds a decision.
   *
   * @throws AlreadyDecided when somebody else decided first
   */
  public void add(GrantStep step) {
    try {
      entities.persist(step);
      entities.flush();
    } catch (PersistenceException failed) {
      throw isUniqueViolation(failed) ? new AlreadyDecided() : failed;
    }
  }

  public Optional<Consent> find(SubjectId subject, GrantId id) {
    return consents(
            entities
                .createQuery(
                    "select g from Grant g where g.subjectId = :subject and g.id = :id",
                    Grant.class)
                .setParameter("subject", subject.value())
                .setParameter("id", id.value()))
        .stream()
        .findFirst();
  }

  /** Likewise, of whomever it is. */
  public Optional<Consent> find(GrantId id) {
    return consents(
            entities
                .createQuery("select g from Grant g where g.id = :id", Grant.class)
                .setParameter("id", id.value()))
        .stream()
        .findFirst();
  }

  /** Everything that was granted or asked of this person, newest first; at most 200. */
  public List<Consent> of(SubjectId subject) {
    return consents(
        entities
            .createQuery(
                "select g from Grant g where g.subjectId = :subject order by g.seq desc",
                Grant.class)
            .setParameter("subject", subject.value()));
  }

  /** What was granted to these of this person's records, newest first. */
  List<Consent> of(SubjectId subject, List<Grantee> grantees) {
    if (grantees.isEmpty()) {
      return List.of();
    }
    return consents(
            entities
                .createQuery(
                    """
                    select g from Grant g
                    where g.subjectId = :subject and g.granteeId in :ids order by g.seq desc
                    """,
                    Grant.class)
                .setParameter("subject", subject.value())
                .setParameter("ids", grantees.stream().map(Grantee::id).toList()))
        .stream()
        .filter(consent -> grantees.contains(consent.grant().grantee()))
        .toList();
  }

  private List<Consent> consents(TypedQuery<Grant> query) {
    return withSteps(query.setMaxResults(MOST).getResultList());
  }

  /** These grants with what became of them, in the same order. */
  public List<Consent> withSteps(List<Grant> grants) {
    if (grants.isEmpty()) {
      return List.of();
    }
    Map<GrantId, List<GrantStep>> steps =
        entities
            .createQuery(
                """
                select s from GrantStep s
                where s.subjectId in :subjects and s.grantId in :ids order by s.grantId, s.number
                """,
                GrantStep.class)
            .setParameter("subjects", subjects(grants))
            .setParameter("ids", grants.stream().map(g -> g.id().value()).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(GrantStep::grant));
    return grants.stream()
        .filter(grant -> steps.containsKey(grant.id()))
        .map(grant -> new Consent(grant, steps.getOrDefault(grant.id(), List.of())))
        .toList();
  }

  private static List<UUID> subjects(List<Grant> grants) {
    return grants.stream().map(g -> g.subject().value()).distinct().toList();
  }

  private static boolean isUniqueViolation(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
