package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records that have no labels yet. They are read to be judged, and shown to nobody. */
@ApplicationScoped
@Transactional
class UnjudgedRecords {

  private static final Pattern REFERENCE =
      Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

  private static final String OF_DOCUMENT =
      " where r.subjectId = :subject and r.documentId = :document";

  @PersistenceContext EntityManager entities;
  @Inject Judge judge;
  @Inject References stored;

  /** A document of a person. */
  record Place(UUID subject, UUID document) {}

  /** Documents with records that are not judged, by their ids, behind one of them. */
  List<Place> documents(UUID after, int most) {
    return entities
        .createQuery(
            """
            select distinct r.documentId, r.subjectId from HealthRecord r
            where r.sensitivity = 'NOT_JUDGED' and r.documentId > :after order by r.documentId
            """,
            Object[].class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Place((UUID) row[1], (UUID) row[0]))
        .toList();
  }

  /**
   * Judges the records of a document as its import would have: by themselves, and by what they
   * refer to. Returns how many were judged.
   */
  int judge(Place place) {
    Map<UUID, Labels> own = new HashMap<>();
    Map<UUID, Set<UUID>> targets = new HashMap<>();
    Map<String, UUID> wholes = new HashMap<>();
    List<Object[]> rows = rows(place);
    rows.forEach(row -> wholes.put((String) row[2], (UUID) row[0]));
    for (Object[] row : rows) {
      byte[] body = (byte[]) row[1];
      UUID id = (UUID) row[0];
      own.put(id, judge.labels(body));
      Set<UUID> meant = references(body);
      // what a whole holds does not make its other parts sensitive
      meant.remove(wholes.get((String) row[3]));
      targets.put(id, meant);
    }
    stored.add(place.subject(), references(rows, targets));
    return own.keySet().stream().mapToInt(id -> keep(place, id, reached(id, own, targets))).sum();
  }

  private List<Object[]> rows(Place place) {
    return entities
        .createQuery(
            "select r.id, r.body, r.sourceKey, r.partOf from HealthRecord r" + OF_DOCUMENT,
            Object[].class)
        .setParameter("subject", place.subject())
        .setParameter("document", place.document())
        .getResultList();
  }

  /** By keys over versions; not from a whole to its parts. */
  private static Map<String, Set<String>> references(
      List<Object[]> rows, Map<UUID, Set<UUID>> targets) {
    Map<UUID, Object[]> byId = new HashMap<>();
    rows.forEach(row -> byId.put((UUID) row[0], row));
    Map<String, Set<String>> references = new HashMap<>();
    targets.forEach(
        (id, meant) -> {
          String from = (String) byId.get(id)[2];
          meant.stream()
              .map(byId::get)
              .filter(Objects::nonNull)
              .filter(row -> !from.equals(row[2]) && !from.equals(row[3]))
              .forEach(
                  row ->
                      references
                          .computeIfAbsent(from, key -> new HashSet<>())
                          .add((String) row[2]));
        });
    return references;
  }

  private static Labels reached(UUID start, Map<UUID, Labels> own, Map<UUID, Set<UUID>> targets) {
    Labels labels = Labels.NONE;
    Set<UUID> seen = new HashSet<>(Set.of(start));
    List<UUID> open = List.of(start);
    while (!open.isEmpty()) {
      Set<UUID> next = new HashSet<>();
      for (UUID id : open) {
        labels = labels.and(own.getOrDefault(id, Labels.NONE));
        targets.getOrDefault(id, Set.of()).stream().filter(seen::add).forEach(next::add);
      }
      open = List.copyOf(next);
    }
    return labels;
  }

  private static Set<UUID> references(byte[] body) {
    Set<UUID> found = new HashSet<>();
    Matcher reference = REFERENCE.matcher(new String(body, StandardCharsets.UTF_8));
    while (reference.find()) {
      found.add(UUID.fromString(reference.group(1)));
    }
    return found;
  }

  private int keep(Place place, UUID id, Labels labels) {
    return entities
        .createQuery(
            """
            update HealthRecord r set r.institutions = :institutions, r.sensitivity = :sensitivity
            where r.subjectId = :subject and r.id = :id and r.sensitivity = 'NOT_JUDGED'
            """)
        .setParameter("institutions", labels.institutionsText())
        .setParameter("sensitivity", labels.sensitivityText())
        .setParameter("subject", place.subject())
        .setParameter("id", id)
        .executeUpdate();
  }
}
