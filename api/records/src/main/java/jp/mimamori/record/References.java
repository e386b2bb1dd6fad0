package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which record refers to which; so that what belongs to a hidden visit is found. */
@ApplicationScoped
class References {

  @PersistenceContext EntityManager entities;

  /** Adds to what is known of these records what they refer to, by key. */
  void add(UUID subject, Map<String, Set<String>> targets) {
    Map<String, Set<String>> known = known(subject, targets.keySet());
    targets.forEach(
        (source, meant) ->
            meant.stream()
                .filter(target -> !known.getOrDefault(source, Set.of()).contains(target))
                .forEach(target -> entities.persist(new RecordReference(subject, source, target))));
    entities.flush();
  }

  private Map<String, Set<String>> known(UUID subject, Set<String> sources) {
    return Chunks.of(sources)
        .flatMap(
            keys ->
                entities
                    .createQuery(
                        "select x.sourceKey, x.targetKey from RecordReference x where x.subjectId ="
                            + " :subject and x.sourceKey in :keys",
                        Object[].class)
                    .setParameter("subject", subject)
                    .setParameter("keys", keys)
                    .getResultStream())
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
  }
}
