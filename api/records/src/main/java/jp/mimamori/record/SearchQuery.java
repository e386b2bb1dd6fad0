package jp.mimamori.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the conditions of a query together, each with its bound parameters. */
final class SearchQuery {

  private final StringBuilder jpql;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

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

  SearchQuery then(String rest) {
    jpql.append(rest);
    return this;
  }

  SearchQuery codes(List<RecordSearch.WantedCode> codes) {
    List<String> any = new ArrayList<>();
    for (RecordSearch.WantedCode wanted : codes) {
      String name = "code" + any.size();
      String condition = "r.lifted.code = :" + name;
      with(name, wanted.code());
      if (wanted.system() != null) {
        condition += " and r.lifted.codeSystem = :in" + name;
        with("in" + name, wanted.system());
      }
      any.add("(" + condition + ")");
    }
    return any.isEmpty() ? this : and("(" + String.join(" or ", any) + ")");
  }

  SearchQuery times(List<RecordSearch.WantedTime> times) {
    for (int i = 0; i < times.size(); i++) {
      RecordSearch.WantedTime wanted = times.get(i);
      and(wanted.test().condition(i));
      if (wanted.test().needsFrom()) {
        with("from" + i, wanted.from());
      }
      if (wanted.test().needsUntil()) {
        with("until" + i, wanted.until());
      }
    }
    return this;
  }

  <T> TypedQuery<T> on(EntityManager entities, Class<T> type) {
    TypedQuery<T> query = entities.createQuery(jpql.toString(), type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
