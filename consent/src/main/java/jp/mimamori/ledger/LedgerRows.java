package jp.mimamori.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a permit lets see. A guardian counts only what a guardian sees, and is told no
 * numbers of records: beside the guardian's own they would tell what is missing.
 */
final class LedgerRows {

  /** One more than are shown, which says that there are more. */
  private static final int MOST_UNDER_A_GRANT = 1_001;

  private final EntityManager entities;
  private final UUID subject;
  private final LedgerSight sight;

  LedgerRows(EntityManager entities, SubjectId subject, LedgerSight sight) {
    this.entities = entities;
    this.subject = subject.value();
    this.sight = sight;
  }

  LedgerSight sight() {
    return sight;
  }

  /** Newest first, before a place as this permit counts places. */
  List<LedgerRow> page(LedgerFilter filter, @Nullable Long before) {
    long seq = before == null ? Long.MAX_VALUE : sight.isGuardians() ? seqOf(before) : before;
    return asSeen(query(filter, seq).setMaxResults(Ledger.PAGE).getResultList());
  }

  private List<LedgerRow> asSeen(List<LedgerRow> rows) {
    if (!sight.isGuardians() || rows.isEmpty()) {
      return rows;
    }
    Map<Long, Long> places = placesOf(rows);
    return rows.stream()
        .map(row -> row.forGuardian(places.get(row.seq()), sight.isShielded()))
        .toList();
  }

  /** The one at a place as this permit counts places, when this permit lets see it. */
  Optional<Ledger.Seen> find(long place) {
    return page(LedgerFilter.everything(), place >= Integer.MAX_VALUE ? null : place + 1).stream()
        .findFirst()
        .filter(row -> row.seq() == place)
        .map(row -> new Ledger.Seen(sight.isGuardians() ? seqOf(place) : place, row));
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

  /** What was read under a grant, newest first; the place of a row among others is not told. */
  List<LedgerRow> readUnder(UUID grant) {
    return readOn(" and l.grantId = :on", grant);
  }

  /** What was read in emergencies, newest first; likewise. */
  List<LedgerRow> readInEmergencies() {
    return readOn(" and l.ground = :on", Ground.EMERGENCY);
  }

  private List<LedgerRow> readOn(String condition, Object on) {
    return query(
            LedgerFilter.everything(),
            Long.MAX_VALUE,
            condition + " and l.action = :read and l.refusal is null")
        .setParameter("on", on)
        .setParameter("read", Action.READ)
        .setMaxResults(MOST_UNDER_A_GRANT)
        .getResultStream()
        .map(row -> sight.isGuardians() ? row.forGuardian(0, sight.isShielded()) : row)
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
                    row.seq(), sight.isGuardians() ? row.forGuardian(0, sight.isShielded()) : row));
    return seen;
  }

  /** When the first of them was written. */
  Optional<Instant> since() {
    return query(
            "select l.notedAt", LedgerFilter.everything(), Long.MAX_VALUE, "", "asc", Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
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
    sight.narrow(where, values);
    TypedQuery<T> query =
        entities.createQuery(
            what + " from LedgerRow l where " + where + further + " order by l.seq " + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  /** Who is at an institution that may not be named is not to be found out by asking for one. */
  private String untold(String joined) {
    return sight.isShielded() ? joined + " l.institutionId is not null" : "";
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

  private Map<Long, Long> placesOf(List<LedgerRow> rows) {
    BoundCondition visible = sight.condition();
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
    BoundCondition visible = sight.condition();
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
