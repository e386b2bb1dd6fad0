package jp.mimamori.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Normal;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a permit lets see. A guardian sees none that tells of a hidden visit, nor what
 * somebody old enough to hide one decides alone about grants; counts only what a guardian sees, and
 * no numbers of records: beside the guardian's own they would tell what is missing.
 */
final class LedgerRows {

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

  /** One more than are shown, which says that there are more. */
  private static final int MOST_UNDER_A_GRANT = 1_001;

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
  LedgerRows(EntityManager entities, Permit permit, boolean mayHide) {
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
  boolean areDiscreet() {
    return discreet;
  }

  /** Newest first, before a place as this permit counts places. */
  List<LedgerRow> page(LedgerFilter filter, @Nullable Long before) {
    long seq = before == null ? Long.MAX_VALUE : guardian ? seqOf(before) : before;
    return asSeen(query(filter, seq).setMaxResults(Ledger.PAGE).getResultList());
  }

  private List<LedgerRow> asSeen(List<LedgerRow> rows) {
    if (!guardian || rows.isEmpty()) {
      return rows;
    }
    Map<Long, Long> places = placesOf(rows);
    return rows.stream()
        .map(row -> row.forGuardian(places.get(row.seq()), permit.reach().shielded()))
        .toList();
  }

  /** The one at a place as this permit counts places, when this permit lets see it. */
  Optional<Ledger.Seen> find(long place) {
    return page(LedgerFilter.everything(), place >= Integer.MAX_VALUE ? null : place + 1).stream()
        .findFirst()
        .filter(row -> row.seq() == place)
        .map(row -> new Ledger.Seen(guardian ? seqOf(place) : place, row));
  }

  /** Those before a place in the ledger itself, newest first, a page at a time in memory. */
  void each(LedgerFilter filter, long before, int most, Consumer<? super LedgerRow> each) {
    long seq = before;
    for (int told = 0; told < most; ) {
      List<LedgerRow> rows =
          query(filter, seq).setMaxResults(Math.min(Ledger.PAGE, most - told)).getResultList();
      asSeen(rows).forEach(each);
      told += rows.size();
      if (rows.size() < Ledger.PAGE) {
        return;
      }
      seq = rows.get(rows.size() - 1).seq();
      rows.forEach(entities::detach);
    }
  }

  /** What lets a row be seen. */
  BoundCondition condition() {
    BoundCondition about = BoundCondition.that("subject_id = ?", subject);
    return guardian ? visible(about) : about;
  }

  /** What was read under a grant, newest first; the place of a row among others is not told. */
  List<LedgerRow> readUnder(UUID grant) {
    return query(
            LedgerFilter.everything(),
            Long.MAX_VALUE,
            " and l.grantId = :grant and l.action = :read and l.refusal is null")
        .setParameter("grant", grant)
        .setParameter("read", Action.READ)
        .setMaxResults(MOST_UNDER_A_GRANT)
        .getResultStream()
        .map(row -> guardian ? row.forGuardian(0, permit.reach().shielded()) : row)
        .toList();
  }

  /**
   * Of the rows at these places in the order of writing those that this permit lets see, by place.
   */
  Map<Long, LedgerRow> at(Set<Long> seqs) {
    if (seqs.isEmpty()) {
      return Map.of();
    }
    Map<Long, LedgerRow> seen = new LinkedHashMap<>();
    query(LedgerFilter.everything(), Long.MAX_VALUE, " and l.seq in :seqs")
        .setParameter("seqs", seqs)
        .getResultStream()
        .forEach(
            row ->
                seen.put(
                    row.seq(), guardian ? row.forGuardian(0, permit.reach().shielded()) : row));
    return seen;
  }

  /** Institutions that nothing is told of: a visit there is hidden. */
  Set<UUID> untold() {
    return hidden;
  }

  /** When the first of them was written. */
  Optional<Instant> since() {
    return query(
            "select l.notedAt", LedgerFilter.everything(), Long.MAX_VALUE, "", "asc", Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Set<Action> told() {
    return guardian
        ? EnumSet.complementOf(EnumSet.copyOf(KEPT_FROM_GUARDIANS))
        : EnumSet.allOf(Action.class);
  }

  private TypedQuery<LedgerRow> query(LedgerFilter filter, long before) {
    return query(filter, before, "");
  }

  private TypedQuery<LedgerRow> query(LedgerFilter filter, long before, String further) {
    return query("select l", filter, before, further, "desc", LedgerRow.class);
  }

  private <T> TypedQuery<T> query(
      String what, LedgerFilter filter, long before, String further, String order, Class<T> type) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("l.subjectId = :subject and l.seq < :before");
    values.put("subject", subject);
    values.put("before", before);
    and(where, values, "l.notedAt >= :from", "from", filter.from());
    and(where, values, "l.notedAt < :until", "until", filter.until());
    and(
        where,
        values,
        "(l.accountId <> :except%s)".formatted(untold(" or")),
        "except",
        filter.except());
    and(where, values, "l.accountId = :by%s".formatted(untold(" and not")), "by", filter.by());
    if (!filter.actions().isEmpty()) {
      and(where, values, "l.action in :actions", "actions", filter.actions());
    }
    Category category = filter.category();
    if (category != null) {
      // a function of its own would have EclipseLink write all values into the statement on H2
      where.append(" and (l.categories in ('*', :only) or l.categories like :first");
      where.append(" or l.categories like :between or l.categories like :last)");
      values.put("only", category.name());
      values.put("first", category.name() + ",%");
      values.put("between", "%," + category.name() + ",%");
      values.put("last", "%," + category.name());
    }
    if (filter.refusedOnly()) {
      where.append(" and l.refusal is not null");
    }
    if (guardian) {
      and(where, values, "l.action in :told", "told", told());
    }
    if (!hidden.isEmpty()) {
      and(
          where,
          values,
          "(l.institutionId is null or l.institutionId not in :hidden)",
          "hidden",
          hidden);
    }
    if (!ownGrants.isEmpty()) {
      and(
          where,
          values,
          "(l.grantId is null or l.grantId not in :ownGrants)",
          "ownGrants",
          ownGrants);
    }
    if (!ownAccounts.isEmpty()) {
      and(
          where,
          values,
          "(l.accountId not in :own or l.action not in :ownAffairs)",
          "own",
          ownAccounts);
      values.put("ownAffairs", OWN_AFFAIRS);
    }
    TypedQuery<T> query =
        entities.createQuery(
            what + " from LedgerRow l where " + where + further + " order by l.seq " + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  /** Who is at an institution that may not be named is not to be found out by asking for one. */
  private String untold(String joined) {
    return guardian && permit.reach().shielded() ? joined + " l.institutionId is not null" : "";
  }

  private static void and(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.put(name, value);
    }
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

  private BoundCondition visible(BoundCondition about) {
    BoundCondition visible = about.and("action not in %s", names(KEPT_FROM_GUARDIANS));
    if (!hidden.isEmpty()) {
      visible = visible.and("(institution_id is null or institution_id not in %s)", hidden);
    }
    if (!ownGrants.isEmpty()) {
      visible = visible.and("(grant_id is null or grant_id not in %s)", ownGrants);
    }
    if (!ownAccounts.isEmpty()) {
      visible =
          visible.and(
              "(account_id not in %s or action not in %s)", ownAccounts, names(OWN_AFFAIRS));
    }
    return visible;
  }

  private static List<String> names(Set<Action> actions) {
    return actions.stream().map(Action::name).sorted().toList();
  }

  private Map<Long, Long> placesOf(List<LedgerRow> rows) {
    BoundCondition visible = condition();
    Query query =
        entities.createNativeQuery(
            "select seq, place from (select seq, row_number() over (order by seq) as place from"
                + " ledger_row where "
                + visible.text()
                + ") as counted where seq between ? and ?");
    int next = bind(visible, query);
    query.setParameter(next, rows.get(rows.size() - 1).seq());
    query.setParameter(next + 1, rows.get(0).seq());
    List<?> found = query.getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
  }

  /** Binds the values; hands out the number of the next one. */
  private static int bind(BoundCondition condition, Query query) {
    int number = 1;
    for (Object value : condition.values()) {
      query.setParameter(number++, value);
    }
    return number;
  }

  private long seqOf(long place) {
    if (place < 1) {
      return 0;
    }
    BoundCondition visible = condition();
    Query query =
        entities.createNativeQuery(
            "select seq from ledger_row where "
                + visible.text()
                + " order by seq offset ? rows fetch first 1 row only");
    query.setParameter(bind(visible, query), Math.min(place, Integer.MAX_VALUE) - 1);
    List<?> found = query.getResultList();
    return found.isEmpty() ? Long.MAX_VALUE : ((Number) found.get(0)).longValue();
  }
}
