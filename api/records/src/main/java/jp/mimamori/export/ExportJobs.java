package jp.mimamori.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** The exports that are kept, and their lines. */
@ApplicationScoped
class ExportJobs {

  @PersistenceContext EntityManager entities;

  void add(ExportJob job, List<ExportWish.Whom> people) {
    entities.persist(job);
    for (int i = 0; i < people.size(); i++) {
      entities.persist(new ExportPerson(job.id(), i, people.get(i)));
    }
  }

  Optional<ExportJob> find(UUID id) {
    return Optional.ofNullable(entities.find(ExportJob.class, id));
  }

  /** Locked until the transaction ends. */
  Optional<ExportJob> locked(UUID id) {
    return Optional.ofNullable(entities.find(ExportJob.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  long open(Caller caller, Instant asOf) {
    return entities
        .createQuery(
            """
            select count(j) from ExportJob j
            where j.accountId = :account and j.app = :app and j.doneAt is null and j.expiresAt > :now
            """,
            Long.class)
        .setParameter("account", caller.account().value())
        .setParameter("app", ExportJob.appOf(caller))
        .setParameter("now", asOf)
        .getSingleResult();
  }

  long kept(Caller caller, Instant asOf) {
    return entities
        .createQuery(
            """
            select count(j) from ExportJob j
            where j.accountId = :account and j.app = :app and j.expiresAt > :now
            """,
            Long.class)
        .setParameter("account", caller.account().value())
        .setParameter("app", ExportJob.appOf(caller))
        .setParameter("now", asOf)
        .getSingleResult();
  }

  Optional<ExportWish.Whom> person(UUID job, int number) {
    return Optional.ofNullable(entities.find(ExportPerson.class, new ExportPartKey(job, number)))
        .map(ExportPerson::whom);
  }

  /**
   * @param reach the digest of the reach under which they were read
   */
  void add(UUID job, ExportWish.Whom whom, String reach, List<ExportLines> lines) {
    int number = last(job);
    for (ExportLines some : lines) {
      entities.persist(new ExportChunk(job, ++number, whom, reach, some));
    }
  }

  private int last(UUID job) {
    Integer last =
        entities
            .createQuery(
                "select max(c.number) from ExportChunk c where c.jobId = :job", Integer.class)
            .setParameter("job", job)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /** How many lines there are of each type. */
  Map<String, Long> counts(UUID job) {
    Map<String, Long> counts = new TreeMap<>();
    entities
        .createQuery(
            "select c.type, sum(c.lines) from ExportChunk c where c.jobId = :job group by c.type",
            Object[].class)
        .setParameter("job", job)
        .getResultStream()
        .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
    return counts;
  }

  /** Whose lines there are of a type. */
  Set<ExportWish.Whom> people(UUID job, String type) {
    return entities
        .createQuery(
            """
            select distinct c.subjectId, c.purpose from ExportChunk c
            where c.jobId = :job and c.type = :type
            """,
            Object[].class)
        .setParameter("job", job)
        .setParameter("type", type)
        .getResultStream()
        .map(row -> new ExportWish.Whom(new SubjectId((UUID) row[0]), (Purpose) row[1]))
        .collect(Collectors.toSet());
  }

  /** By person, under which reaches lines of whatever type were read. */
  Map<UUID, Set<String>> reaches(UUID job) {
    return entities
        .createQuery(
            "select distinct c.subjectId, c.reach from ExportChunk c where c.jobId = :job and c.type <> :outcome",
            Object[].class)
        .setParameter("job", job)
        .setParameter("outcome", Exporting.OUTCOME)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
  }

  /** The chunks of a type, in their order. */
  List<Kept> chunks(UUID job, String type) {
    return entities
        .createQuery(
            """
            select c.number, c.subjectId, c.reach, c.unpacked, c.packed from ExportChunk c
            where c.jobId = :job and c.type = :type order by c.number
            """,
            Object[].class)
        .setParameter("job", job)
        .setParameter("type", type)
        .getResultStream()
        .map(
            row ->
                new Kept(
                    new ExportPiece((Integer) row[0], (Long) row[3], (Long) row[4]),
                    (UUID) row[1],
                    (String) row[2]))
        .toList();
  }

  /**
   * A piece of a file.
   *
   * @param subject whose lines they are
   * @param reach the digest of the reach under which they were read
   */
  record Kept(ExportPiece piece, UUID subject, String reach) {}

  Optional<byte[]> bytes(UUID job, int number) {
    return Optional.ofNullable(entities.find(ExportChunk.class, new ExportPartKey(job, number)))
        .map(ExportChunk::bytes);
  }

  void remove(UUID job) {
    for (String entity : List.of("ExportChunk", "ExportPerson")) {
      entities
          .createQuery("delete from " + entity + " e where e.jobId = :job")
          .setParameter("job", job)
          .executeUpdate();
    }
    entities
        .createQuery("delete from ExportJob j where j.id = :job")
        .setParameter("job", job)
        .executeUpdate();
  }

  List<UUID> over(Instant asOf) {
    return entities
        .createQuery("select j.id from ExportJob j where j.expiresAt <= :now", UUID.class)
        .setParameter("now", asOf)
        .setMaxResults(100)
        .getResultList();
  }
}
