package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.identity.AccountId;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.MomentCursor;

/**
 * Uploads, their documents, their findings, and the bytes of those that are not done or were not
 * taken.
 *
 * <p>Also read by callers that have no transaction of their own; then each call is one.
 */
@ApplicationScoped
@Transactional
class ImportJobs {

  private static final int CHUNK = 512 * 1024;
  private static final int FINDINGS_PER_ITEM = 100;

  @PersistenceContext EntityManager entities;

  void add(ImportJob job, byte[] bytes) {
    entities.persist(job);
    entities.flush();
    for (int start = 0, number = 0; start < bytes.length; start += CHUNK, number++) {
      entities
          .createNativeQuery("insert into upload_chunk (job_id, number, bytes) values (?, ?, ?)")
          .setParameter(1, job.id())
          .setParameter(2, number)
          .setParameter(3, Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + CHUNK)))
          .executeUpdate();
    }
  }

  Optional<ImportJob> find(UUID id) {
    return Optional.ofNullable(entities.find(ImportJob.class, id));
  }

  /** The job, until the end of the transaction nobody else's: its documents are counted in turn. */
  ImportJob locked(UUID id) {
    return Optional.ofNullable(entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow();
  }

  /** The upload; read piece by piece, so that it stands in memory once. */
  byte[] bytes(ImportJob job) {
    byte[] bytes = new byte[(int) job.size()];
    for (int start = 0, number = 0; start < bytes.length; start += CHUNK, number++) {
      byte[] piece =
          (byte[])
              entities
                  .createNativeQuery(
                      "select bytes from upload_chunk where job_id = ? and number = ?")
                  .setParameter(1, job.id())
                  .setParameter(2, number)
                  .getSingleResult();
      System.arraycopy(piece, 0, bytes, start, piece.length);
    }
    return bytes;
  }

  void dropBytes(ImportJob job) {
    entities
        .createNativeQuery("delete from upload_chunk where job_id = ?")
        .setParameter(1, job.id())
        .executeUpdate();
  }

  void add(ImportItem item) {
    entities.persist(item);
  }

  void remove(ImportItem item) {
    entities.remove(item);
  }

  /** Which of these documents of a job are done. */
  List<Integer> done(UUID job, List<Integer> numbers) {
    return entities
        .createQuery(
            "select i.number from ImportItem i where i.jobId = :job and i.number between :first and"
                + " :last",
            Integer.class)
        .setParameter("job", job)
        .setParameter("first", Collections.min(numbers))
        .setParameter("last", Collections.max(numbers))
        .getResultList();
  }

  /** The numbers of a job's documents that are done. */
  List<Integer> itemsDone(UUID job) {
    return entities
        .createQuery("select i.number from ImportItem i where i.jobId = :job", Integer.class)
        .setParameter("job", job)
        .getResultList();
  }

  /** The documents of a job in a state, in order. */
  List<ImportItem> items(UUID job, ImportItem.State state, int most) {
    return entities
        .createQuery(
            "select i from ImportItem i where i.jobId = :job and i.state = :state order by"
                + " i.number",
            ImportItem.class)
        .setParameter("job", job)
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }

  /** The documents of a job behind this number, in order. */
  List<ImportItem> itemsBehind(UUID job, int after, int most) {
    return entities
        .createQuery(
            "select i from ImportItem i where i.jobId = :job and i.number > :after order by"
                + " i.number",
            ImportItem.class)
        .setParameter("job", job)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  /** What was found about each of these documents, by their numbers. */
  Map<Integer, List<Finding>> findingsOf(UUID job, List<ImportItem> items) {
    if (items.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select f from KeptFinding f where f.jobId = :job and f.item in :items order by f.item,"
                + " f.number",
            KeptFinding.class)
        .setParameter("job", job)
        .setParameter("items", items.stream().map(ImportItem::number).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                KeptFinding::item, Collectors.mapping(KeptFinding::finding, Collectors.toList())));
  }

  void dropFindings(UUID job, int item) {
    entities
        .createQuery("delete from KeptFinding f where f.jobId = :job and f.item = :item")
        .setParameter("job", job)
        .setParameter("item", item)
        .executeUpdate();
  }

  void addFindings(UUID job, int item, List<Finding> findings) {
    List<Finding> worstFirst = new ArrayList<>(findings);
    worstFirst.sort(java.util.Comparator.comparing(Finding::severity));
    for (int i = 0; i < Math.min(worstFirst.size(), FINDINGS_PER_ITEM); i++) {
      entities.persist(new KeptFinding(job, item, i + 1, worstFirst.get(i)));
    }
  }

  List<Finding> findings(UUID job, int item) {
    return entities
        .createQuery(
            "select f from KeptFinding f where f.jobId = :job and f.item = :item order by f.number",
            KeptFinding.class)
        .setParameter("job", job)
        .setParameter("item", item)
        .getResultStream()
        .map(KeptFinding::finding)
        .toList();
  }

  /** The uploads of an account behind a place, newest first. */
  List<ImportJob> of(AccountId account, MomentCursor after, int most) {
    return entities
        .createQuery(
            """
            select j from ImportJob j where j.uploadedBy = :account
              and (j.startedAt < :at or (j.startedAt = :at and j.id > :id))
            order by j.startedAt desc, j.id
            """,
            ImportJob.class)
        .setParameter("account", account.value())
        .setParameter("at", after.at())
        .setParameter("id", after.id())
        .setMaxResults(most)
        .getResultList();
  }

  /** How many archives of an account are still to be done. */
  long unfinishedArchivesOf(AccountId account) {
    return entities
        .createQuery(
            """
            select count(j.id) from ImportJob j
            where j.uploadedBy = :account and j.kind = :kind and j.state in :states
            """,
            Long.class)
        .setParameter("account", account.value())
        .setParameter("kind", ImportJob.Kind.ARCHIVE)
        .setParameter("states", List.of(ImportJob.State.RUNNING, ImportJob.State.WAITING))
        .getSingleResult();
  }

  /** Those on which something is still to be done, oldest first; at most 1,000. */
  List<ImportJob> unfinished() {
    return entities
        .createQuery(
            "select j from ImportJob j where j.state in :states order by j.startedAt, j.id",
            ImportJob.class)
        .setParameter("states", List.of(ImportJob.State.RUNNING, ImportJob.State.WAITING))
        .setMaxResults(1000)
        .getResultList();
  }
}
