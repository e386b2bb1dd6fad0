package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
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

  private static final int MOST_STANDING = 1_000;

  /** Steps after which something else may come. */
  private static final Set<GrantStep.Kind> OPEN =
      EnumSet.of(
          GrantStep.Kind.REQUESTED,
          GrantStep.Kind.GRANTED,
          GrantStep.Kind.REAFFIRMED,
          GrantStep.Kind.FROZEN);

  private static final String TO_THESE =
      "select g from Grant g where g.subjectId = :subject and g.granteeId in :ids";

  /**
   * How many last steps, none or one, open something whose time is not over; what else there is, is
   * judged. Counted, because EclipseLink binds no parameter of a query on H2 that asks for
   * existence.
   */
  private static final String STANDING =
      """
      (select count(s.number) from GrantStep s
        where s.subjectId = g.subjectId and s.grantId = g.id
          and s.kind in :open and s.validUntil > :asOf
          and (s.kind <> :asked or g.requestedAt > :since)
          and s.number = (select max(t.number) from GrantStep t
            where t.subjectId = s.subjectId and t.grantId = s.grantId))
      """;

  private static final String STANDS = STANDING + " = 1";
  private static final String IS_OVER = STANDING + " = 0";

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
      throw AlreadyDecided.orFailed(failed);
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

  /** These, in no particular order; at most 200. */
  public List<Consent> all(Collection<GrantId> ids) {
    return ids.isEmpty()
        ? List.of()
        : consents(
            entities
                .createQuery("select g from Grant g where g.id in :ids", Grant.class)
                .setParameter("ids", ids.stream().map(GrantId::value).toList())
                .setMaxResults(200));
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

  /**
   * What of this person's grants may hold, wait for an answer or rest at a moment or after it,
   * newest first; at most 1,000.
   */
  public List<Consent> standing(SubjectId subject, Instant asOf) {
    return consents(
        standing("select g from Grant g where g.subjectId = :subject and " + STANDS, asOf)
            .setParameter("subject", subject.value())
            .setMaxResults(MOST_STANDING));
  }

  /**
   * What is over by then, newest first; at most so many.
   *
   * @param before only what was written before this one; null to begin with the newest
   */
  public List<Consent> over(SubjectId subject, Instant asOf, @Nullable GrantId before, int most) {
    return consents(
        standing(
                "select g from Grant g where g.subjectId = :subject and g.seq < :before and "
                    + IS_OVER,
                asOf)
            .setParameter("subject", subject.value())
            .setParameter("before", before == null ? Long.MAX_VALUE : seqOf(subject, before))
            .setMaxResults(most));
  }

  /** What the clock ended and no step says so, whoever's it is; at most so many. */
  List<Consent> overUnsaid(Instant asOf, int most) {
    return consents(
        entities
            .createQuery(
                """
                select g from Grant g, GrantStep s
                where s.subjectId = g.subjectId and s.grantId = g.id and s.kind in :open
                  and (s.validUntil <= :asOf or (s.kind = :asked and g.requestedAt <= :since))
                  and s.number = (select max(t.number) from GrantStep t
                    where t.subjectId = s.subjectId and t.grantId = s.grantId)
                order by g.seq
                """,
                Grant.class)
            .setParameter("open", OPEN)
            .setParameter("asOf", asOf)
            .setParameter("asked", GrantStep.Kind.REQUESTED)
            .setParameter("since", asOf.minus(Consent.PATIENCE))
            .setMaxResults(most));
  }

  /**
   * How many people's records these apps were given, so that it runs until after a moment; none for
   * an app that nobody let in.
   */
  public Map<String, Long> countPeopleOfApps(List<String> apps, Instant asOf) {
    return apps.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                """
                select g.granteeId, count(distinct g.subjectId) from Grant g, GrantStep s
                where g.granteeKind = :app and g.granteeId in :apps
                  and s.subjectId = g.subjectId and s.grantId = g.id and s.kind in :open
                  and s.validUntil > :asOf
                  and s.number = (select max(t.number) from GrantStep t
                    where t.subjectId = s.subjectId and t.grantId = s.grantId)
                group by g.granteeId
                """,
                Object[].class)
            .setParameter("app", Grantee.Kind.APP)
            .setParameter("apps", apps)
            .setParameter("open", EnumSet.of(GrantStep.Kind.GRANTED, GrantStep.Kind.REAFFIRMED))
            .setParameter("asOf", asOf)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** Its place in the order of writing; before all when there is none. */
  private long seqOf(SubjectId subject, GrantId id) {
    return entities
        .createQuery(
            "select g.seq from Grant g where g.subjectId = :subject and g.id = :id", Long.class)
        .setParameter("subject", subject.value())
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .orElse(Long.MIN_VALUE);
  }

  /** What of what was granted to these of this person's records may hold at a moment. */
  List<Consent> standing(SubjectId subject, List<Grantee> grantees, Instant asOf) {
    return grantees.isEmpty()
        ? List.of()
        : to(grantees, standing(TO_THESE + " and " + STANDS, asOf), subject, MOST_STANDING);
  }

  /** Likewise the newest that is over by then. */
  List<Consent> over(SubjectId subject, List<Grantee> grantees, Instant asOf) {
    return grantees.isEmpty()
        ? List.of()
        : to(grantees, standing(TO_THESE + " and " + IS_OVER, asOf), subject, 1);
  }

  private List<Consent> to(
      List<Grantee> grantees, TypedQuery<Grant> query, SubjectId subject, int most) {
    return consents(
            query
                .setParameter("subject", subject.value())
                .setParameter("ids", grantees.stream().map(Grantee::id).toList())
                .setMaxResults(most))
        .stream()
        .filter(consent -> grantees.contains(consent.grant().grantee()))
        .toList();
  }

  private TypedQuery<Grant> standing(String query, Instant asOf) {
    return entities
        .createQuery(query + " order by g.seq desc", Grant.class)
        .setParameter("asOf", asOf)
        .setParameter("since", asOf.minus(Consent.PATIENCE))
        .setParameter("asked", GrantStep.Kind.REQUESTED)
        .setParameter("open", OPEN);
  }

  private List<Consent> consents(TypedQuery<Grant> query) {
    return withSteps(query.getResultList());
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
}
