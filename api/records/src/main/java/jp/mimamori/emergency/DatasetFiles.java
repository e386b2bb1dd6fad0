package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.Digests;
import jp.mimamori.record.RecordKey;

/** The pictures and papers of everybody's dataset, byte for byte. */
@ApplicationScoped
class DatasetFiles {

  @PersistenceContext EntityManager entities;

  /** The person's file of this id. */
  Optional<DatasetFile> find(SubjectId subject, UUID id) {
    return Optional.ofNullable(entities.find(DatasetFile.class, key(subject, id)));
  }

  /** Likewise, and nobody drops it until the transaction ends. */
  Optional<DatasetFile> held(SubjectId subject, UUID id) {
    return Optional.ofNullable(
        entities.find(DatasetFile.class, key(subject, id), LockModeType.PESSIMISTIC_WRITE));
  }

  /** The person's file of the same bytes, which nobody drops until the transaction ends. */
  Optional<DatasetFile> held(SubjectId subject, byte[] bytes) {
    return entities
        .createQuery(
            "select f from EmergencyFile f where f.subjectId = :subject and f.sha256 = :sha256",
            DatasetFile.class)
        .setParameter("subject", subject.value())
        .setParameter("sha256", Digests.sha256(bytes))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Those that no version names, which nobody else drops or names until the transaction ends. */
  List<DatasetFile> unsubmittedHeld(SubjectId subject) {
    return entities
        .createQuery(
            """
            select f from EmergencyFile f where f.subjectId = :subject and f.firstVersion is null
            """,
            DatasetFile.class)
        .setParameter("subject", subject.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * What is kept of a person.
   *
   * @param bytes how many, of all files together
   */
  record Kept(long files, long bytes) {}

  Kept kept(SubjectId subject) {
    Object[] row =
        entities
            .createQuery(
                """
                select count(f), sum(f.size) from EmergencyFile f where f.subjectId = :subject
                """,
                Object[].class)
            .setParameter("subject", subject.value())
            .getSingleResult();
    return new Kept((Long) row[0], row[1] instanceof Number sum ? sum.longValue() : 0);
  }

  long storedBy(AccountId account, Instant since) {
    return entities
        .createQuery(
            "select count(f) from EmergencyFile f where f.byAccount = :account and f.storedAt > :since",
            Long.class)
        .setParameter("account", account.value())
        .setParameter("since", since)
        .getSingleResult();
  }

  /**
   * Keeps a file.
   *
   * @throws AlreadyDecided when somebody keeps the same bytes at the same time
   */
  DatasetFile add(SubjectId subject, Cleaning.CleanFile clean, AccountId by, Instant now) {
    DatasetFile file = new DatasetFile(subject, clean, by, now);
    byte[] bytes = clean.bytes();
    try {
      entities.persist(file);
      for (int start = 0, number = 0; start < bytes.length; number++) {
        int end = Math.min(bytes.length, start + DatasetFileChunk.SIZE);
        entities.persist(
            new DatasetFileChunk(
                subject.value(), file.id(), number, Arrays.copyOfRange(bytes, start, end)));
        start = end;
      }
      entities.flush();
    } catch (PersistenceException failed) {
      throw AlreadyDecided.orFailed(failed);
    }
    return file;
  }

  byte[] bytes(SubjectId subject, DatasetFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
    entities
        .createQuery(
            """
            select c from EmergencyFileChunk c
            where c.subjectId = :subject and c.fileId = :file order by c.number
            """,
            DatasetFileChunk.class)
        .setParameter("subject", subject.value())
        .setParameter("file", file.id())
        .getResultList()
        .forEach(chunk -> bytes.writeBytes(chunk.bytes()));
    return bytes.toByteArray();
  }

  /** A version names these: they stay. */
  void stay(SubjectId subject, Collection<UUID> ids, int version) {
    Set.copyOf(ids).forEach(id -> held(subject, id).ifPresent(file -> file.stays(version)));
  }

  void drop(SubjectId subject, DatasetFile file) {
    entities
        .createQuery(
            "delete from EmergencyFileChunk c where c.subjectId = :subject and c.fileId = :file")
        .setParameter("subject", subject.value())
        .setParameter("file", file.id())
        .executeUpdate();
    entities.remove(file);
  }

  private static RecordKey key(SubjectId subject, UUID id) {
    return new RecordKey(subject.value(), id);
  }
}
