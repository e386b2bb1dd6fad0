package jp.mimamori.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** Puts the conditions of a query together, each with its bound parameters. */
final class SearchQuery {

  private static final Set<RecordSearch.TimeTest> AFTER =
      EnumSet.of(
          RecordSearch.TimeTest.GE,
          RecordSearch.TimeTest.GT,
          RecordSearch.TimeTest.SA,
          RecordSearch.TimeTest.EQ);

  private final StringBuilder jpql;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private @Nullable Function<EntityManager, HiddenRecords> hidden;

  SearchQuery(String start) {
    jpql = new StringBuilder(start);
  }

  SearchQuery and(String condition) {
    jpql.append(" and ").append(condition);
    return this;
  }

  SearchQuery with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /**
   * What tells of these visits is looked for when the query is made; bound as {@code hiddenKeys}
   * and {@code broughtSince}.
   */
  SearchQuery without(SubjectId subject, Map<Visit, Instant> visits) {
    hidden = entities -> HiddenRecords.of(entities, subject.value(), visits);
    return this;
  }

  SearchQuery then(String rest) {
    jpql.append(rest);
    return this;
  }

  SearchQuery ids(List<List<RecordId>> ids) {
    for (List<RecordId> oneOf : ids) {
      and("r.id in :" + bound(oneOf.stream().map(RecordId::value).toList()));
    }
    return this;
  }

  /**
   * Records that have one of each of these codes.
   *
   * @param of {@code c} where those of the first list are joined under this name
   * @param shared whether only codes of systems that tell of no institution are looked for
   */
  SearchQuery codes(List<List<RecordSearch.WantedCode>> codes, String of, boolean shared) {
    String system = shared ? " and " + Shielding.sharedCode("c.system") : "";
    for (int i = 0; i < codes.size(); i++) {
      String one = one(codes.get(i)) + system;
      and(i == 0 && of.equals("c") ? one : counted(one, "c" + i));
    }
    return this;
  }

  /** Counts, because EclipseLink binds no parameter of a query on H2 that asks for existence. */
  private static String counted(String one, String name) {
    return "(select count(%1$s.code) from RecordCode %1$s where %1$s.subjectId = r.subjectId"
            .formatted(name)
        + " and %1$s.recordId = r.id and ".formatted(name)
        + one.replace("c.code", name + ".code").replace("c.system", name + ".system")
        + ") > 0";
  }

  private String one(List<RecordSearch.WantedCode> oneOf) {
    String any =
        oneOf.stream().map(this::condition).collect(Collectors.joining(") or (", "((", "))"));
    List<String> codes =
        oneOf.stream().map(RecordSearch.WantedCode::code).filter(Objects::nonNull).toList();
    // said once more, since alternatives alone are looked for in no index
    return codes.size() == oneOf.size() && codes.size() > 1
        ? "c.code in :" + bound(codes) + " and " + any
        : any;
  }

  private String condition(RecordSearch.WantedCode wanted) {
    List<String> both = new ArrayList<>();
    if (wanted.code() != null) {
      both.add("c.code = :" + bound(wanted.code()));
    }
    if (wanted.system() != null) {
      both.add("c.system = :" + bound(wanted.system()));
    }
    return String.join(" and ", both);
  }

  /**
   * Records of these types; of all when there is none.
   *
   * @param of what has the type: {@code r}, or {@code c} where codes are joined
   */
  SearchQuery types(Set<String> types, String of) {
    if (types.size() == 1) {
      return and(of + ".resourceType = :type").with("type", types.iterator().next());
    }
    return types.isEmpty() ? this : and(of + ".resourceType in :types").with("types", types);
  }

  /**
   * Records that pass one of each of these times.
   *
   * @param of what has the time: {@code r}, or {@code c} where codes are joined
   */
  SearchQuery times(List<List<RecordSearch.WantedTime>> times, String of) {
    for (List<RecordSearch.WantedTime> oneOf : times) {
      any(oneOf.stream().map(time -> condition(time).replace("r.effective", of + ".effective")));
    }
    return this;
  }

  private String condition(RecordSearch.WantedTime wanted) {
    int number = parameters.size();
    if (wanted.test().needsFrom()) {
      with("from" + number, wanted.from());
    }
    if (wanted.test().needsUntil()) {
      with("until" + number, wanted.until());
    }
    return wanted.test().condition(number);
  }

  /**
   * Not what was recorded before the earliest of what each of these asks for, if it is one time.
   */
  SearchQuery since(List<List<RecordSearch.WantedTime>> changes) {
    changes.stream()
        .filter(oneOf -> oneOf.size() == 1)
        .map(oneOf -> oneOf.get(0))
        .filter(time -> AFTER.contains(time.test()))
        .forEach(time -> and("r.recordedAt >= :" + bound(time.from())));
    return this;
  }

  private void any(Stream<String> conditions) {
    and(conditions.collect(Collectors.joining(") or (", "((", "))")));
  }

  /** Binds a value under a name of its own. */
  private String bound(Object value) {
    String name = "value" + parameters.size();
    with(name, value);
    return name;
  }

  <T> TypedQuery<T> on(EntityManager entities, Class<T> type) {
    TypedQuery<T> query = entities.createQuery(jpql.toString(), type);
    parameters.forEach(query::setParameter);
    if (hidden != null) {
      HiddenRecords found = hidden.apply(entities);
      query.setParameter("hiddenKeys", found.keys());
      query.setParameter("broughtSince", found.broughtSince());
    }
    return query;
  }
}
