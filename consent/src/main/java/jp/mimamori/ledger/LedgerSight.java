package jp.mimamori.ledger;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Normal;

/**
 * Which rows of the ledger a permit lets see, as a condition of JPQL and of SQL. A guardian sees
 * none that tells of a hidden visit, nor what somebody old enough to hide one decides alone about
 * grants.
 */
final class LedgerSight {

  /**
   * What is done for a person's protection, and tells by being done; and what was asked about
   * looks, since it may be one that guardians do not see.
   */
  private static final Set<Action> KEPT_FROM_GUARDIANS =
      EnumSet.of(Action.HIDE, Action.PROTECT, Action.INQUIRE, Action.ANSWER);

  /**
   * What somebody old enough to hide visits does about grants alone: when it was done tells where
   * the person was then.
   */
  private static final Set<Action> OWN_AFFAIRS =
      EnumSet.of(Action.PREVIEW, Action.GRANT, Action.REVOKE, Action.REAFFIRM, Action.CHOOSE);

  /** Grants that the person alone agreed on with those who work somewhere. */
  private static final String OWN_GRANTS =
      """
      select g.id from consent_grant g where g.subject_id = ?
        and g.grantee_kind in ('INSTITUTION', 'PRACTITIONER', 'INSURER', 'RESEARCHER')
        and not exists (
          select 1 from consent_step s where s.subject_id = g.subject_id and s.grant_id = g.id
            and s.kind <> 'REQUESTED' and s.by_person is not null and s.by_person <> g.subject_id)
      """;

  private final EntityManager entities;
  private final Permit permit;
  private final UUID subject;
  private final boolean guardian;
  private final boolean discreet;
  private final Set<UUID> hidden;
  private final Set<UUID> ownGrants;
  private final Set<UUID> ownAccounts;

  /**
   * @param mayHide whether the person is old enough to hide visits from guardians
   */
  LedgerSight(EntityManager entities, Permit permit, boolean mayHide) {
    this.entities = entities;
    this.permit = permit.to(Action.READ_LEDGER);
    this.subject = permit.subject().value();
    this.guardian = permit.ground() == Ground.GUARDIAN;
    boolean hides = guardian && !permit.reach().exclusions().visits().isEmpty();
    this.discreet = guardian && (mayHide || hides);
    this.hidden = hides ? hidden() : Set.of();
    this.ownGrants = hides ? ids(OWN_GRANTS) : Set.of();
    this.ownAccounts = discreet ? ids("select id from account where subject_id = ?") : Set.of();
  }

  /** Whether places and proofs would tell what the rows do not. */
  boolean isDiscreet() {
    return discreet;
  }

  boolean isGuardians() {
    return guardian;
  }

  /** Whether rows name no place. */
  boolean isShielded() {
    return guardian && permit.reach().shielded();
  }

  /** Institutions that nothing is told of: a visit there is hidden. */
  Set<UUID> untold() {
    return hidden;
  }

  /** Adds to a condition about row {@code l}, and to the values that it names. */
  void narrow(StringBuilder where, Map<String, Object> values) {
    if (guardian) {
      where.append(" and l.action not in :kept");
      values.put("kept", KEPT_FROM_GUARDIANS);
    }
    if (!hidden.isEmpty()) {
      where.append(" and (l.institutionId is null or l.institutionId not in :hidden)");
      values.put("hidden", hidden);
    }
    if (!ownGrants.isEmpty()) {
      where.append(" and (l.grantId is null or l.grantId not in :ownGrants)");
      values.put("ownGrants", ownGrants);
    }
    if (!ownAccounts.isEmpty()) {
      where.append(" and (l.accountId not in :own or l.action not in :ownAffairs)");
      values.put("own", ownAccounts);
      values.put("ownAffairs", OWN_AFFAIRS);
    }
  }

  /** The same in SQL. */
  BoundCondition condition() {
    BoundCondition seen = BoundCondition.that("subject_id = ?", subject);
    if (guardian) {
      seen = seen.and("action not in %s", names(KEPT_FROM_GUARDIANS));
    }
    if (!hidden.isEmpty()) {
      seen = seen.and("(institution_id is null or institution_id not in %s)", hidden);
    }
    if (!ownGrants.isEmpty()) {
      seen = seen.and("(grant_id is null or grant_id not in %s)", ownGrants);
    }
    if (!ownAccounts.isEmpty()) {
      seen =
          seen.and("(account_id not in %s or action not in %s)", ownAccounts, names(OWN_AFFAIRS));
    }
    return seen;
  }

  private static List<String> names(Set<Action> actions) {
    return actions.stream().map(Action::name).sorted().toList();
  }

  /** The institutions where the person hid a visit: that they looked would tell of it. */
  private Set<UUID> hidden() {
    Set<String> keys =
        permit.reach().exclusions().visits().stream()
            .map(Visit::institution)
            .collect(Collectors.toSet());
    // the keys are folded names: sakura in either kana is one place
    return entities
        .createQuery(
            """
            select i from Institution i where i.id in
              (select l.institutionId from LedgerRow l where l.subjectId = :subject)
            """,
            Institution.class)
        .setParameter("subject", subject)
        .getResultStream()
        .filter(place -> keys.contains(place.number()) || keys.contains(Normal.name(place.name())))
        .map(Institution::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<UUID> ids(String query) {
    Stream<?> found = entities.createNativeQuery(query).setParameter(1, subject).getResultStream();
    return found.map(id -> UUID.fromString(id.toString())).collect(Collectors.toSet());
  }
}
