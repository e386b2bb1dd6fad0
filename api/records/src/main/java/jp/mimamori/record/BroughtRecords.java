package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;

/**
 * What guardians brought themselves. They are told of it as if nothing that is hidden from them
 * were there: it is new, and it is from when they brought it.
 */
@ApplicationScoped
class BroughtRecords {

  @PersistenceContext EntityManager entities;

  /**
   * Writes down that a guardian brought these; hands out how many of those that are stored already
   * guardians know.
   */
  int bring(
      Permit permit, DocumentId document, Set<RecordId> added, Set<RecordId> known, Instant now) {
    if (permit.ground() != Ground.GUARDIAN) {
      return known.size();
    }
    UUID subject = permit.subject().value();
    Set<UUID> before = of(subject, values(known)).keySet();
    List<UUID> others = values(known).stream().filter(id -> !before.contains(id)).toList();
    int seen = before.size() + seen(permit, others);
    added.forEach(id -> entities.persist(new Brought(subject, id, document, now)));
    others.forEach(id -> entities.persist(new Brought(subject, new RecordId(id), document, now)));
    entities.flush();
    return seen;
  }

  private int seen(Permit permit, List<UUID> known) {
    if (permit.reach().exclusions().visits().isEmpty()) {
      return known.size();
    }
    return Chunks.of(known)
        .mapToInt(
            ids ->
                Narrowing.of(
                        "select count(r.id) from HealthRecord r where r.subjectId = :subject",
                        permit.subject(),
                        permit.reach())
                    .and("r.id in :ids")
                    .with("ids", ids)
                    .on(entities, Long.class)
                    .getSingleResult()
                    .intValue())
        .sum();
  }

  /** The records as whoever must not learn of hidden visits is shown them. */
  List<HealthRecord> shown(Permit permit, List<HealthRecord> found) {
    if (permit.reach().exclusions().visits().isEmpty() || found.isEmpty()) {
      return found;
    }
    Map<UUID, Brought> brought =
        otherwise(
            permit,
            of(
                permit.subject().value(),
                found.stream().map(record -> record.id().value()).toList()));
    found.stream()
        .filter(record -> brought.containsKey(record.id().value()))
        .forEach(
            record -> {
              Brought one = brought.get(record.id().value());
              entities.detach(record);
              record.asBrought(one.document(), one.at());
            });
    return found;
  }

  /** Likewise. */
  List<TimelineEntry> entries(Permit permit, List<TimelineEntry> found) {
    if (permit.reach().exclusions().visits().isEmpty() || found.isEmpty()) {
      return found;
    }
    Map<UUID, Brought> brought =
        otherwise(
            permit,
            of(permit.subject().value(), found.stream().map(entry -> entry.id().value()).toList()));
    return found.stream()
        .map(
            entry ->
                brought.containsKey(entry.id().value())
                    ? entry.of(brought.get(entry.id().value()).document())
                    : entry)
        .toList();
  }

  /** Those that are seen only because a guardian brought them. */
  private Map<UUID, Brought> otherwise(Permit permit, Map<UUID, Brought> brought) {
    if (brought.isEmpty()) {
      return brought;
    }
    Set<UUID> since =
        HiddenRecords.of(entities, permit.subject().value(), permit.reach().exclusions().hidden())
            .broughtSince();
    return brought.entrySet().stream()
        .filter(entry -> since.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<UUID, Brought> of(UUID subject, Collection<UUID> records) {
    return Chunks.of(records)
        .flatMap(
            ids ->
                entities
                    .createQuery(
                        "select b from Brought b where b.subjectId = :subject and b.recordId in"
                            + " :ids",
                        Brought.class)
                    .setParameter("subject", subject)
                    .setParameter("ids", ids)
                    .getResultStream())
        .collect(Collectors.toMap(Brought::record, Function.identity()));
  }

  private static List<UUID> values(Set<RecordId> ids) {
    return ids.stream().map(RecordId::value).toList();
  }
}
