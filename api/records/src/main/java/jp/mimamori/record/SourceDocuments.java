package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ages;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Reach;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** The documents records came from, byte for byte. */
@ApplicationScoped
public class SourceDocuments {

  @PersistenceContext EntityManager entities;
  @Inject Ages ages;

  /** A document's particulars and its bytes. */
  public record Content(SourceDocument document, byte[] bytes) {}

  /** Keeps a document, or finds the one with the same bytes that is kept already. */
  SourceDocument keep(Permit permit, NewDocument received, AccountId by, Instant now) {
    UUID subject = permit.to(Action.WRITE).subject().value();
    String sha256 = Digests.sha256(received.bytes());
    Optional<SourceDocument> kept = withDigest(subject, sha256);
    kept.ifPresent(document -> bringAgain(permit.subject(), document, by));
    return kept.orElseGet(() -> add(permit.subject(), received, sha256, by, now));
  }

  /** Whose document this is; empty when there is none. No health data, so no permit. */
  public Optional<SubjectId> subjectOf(DocumentId id) {
    return entities
        .createQuery("select d.subjectId from SourceDocument d where d.id = :id", UUID.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(SubjectId::new);
  }

  /**
   * A document of the permit's person, when records came from it and the permit reaches every one
   * of them: the bytes tell of all. Whoever must not learn of places gets none. Guardians of
   * somebody old enough to hide visits get what they handed in themselves and nothing else, whether
   * anything is hidden or not: what is not handed out would tell.
   */
  public Optional<Content> read(Permit permit, DocumentId id) {
    return isOffered(permit, id) ? content(permit.subject().value(), id) : Optional.empty();
  }

  /** Whether {@link #read} hands it out. */
  boolean isOffered(Permit permit, DocumentId id) {
    Reach reach = permit.to(Action.READ).reach();
    if (reach.shielded()) {
      return false;
    }
    if (reach.guarded() && ages.canHide(permit.subject(), permit.question().asOf())) {
      return isBroughtBy(permit.question().caller().account(), permit.subject(), id)
          && isReached(id, permit.subject(), reach.unguarded());
    }
    return isReached(id, permit.subject(), reach);
  }

  private boolean isReached(DocumentId id, SubjectId subject, Reach reach) {
    String ofDocument = "r.documentId = :document";
    String start = "select count(r.id) from HealthRecord r where r.subjectId = :subject";
    long reached =
        Narrowing.of(start, subject, reach)
            .and(ofDocument)
            .with("document", id.value())
            .on(entities, Long.class)
            .getSingleResult();
    long all =
        new SearchQuery(start)
            .with("subject", subject.value())
            .and(ofDocument)
            .with("document", id.value())
            .on(entities, Long.class)
            .getSingleResult();
    return reached > 0 && reached == all;
  }

  private boolean isBroughtBy(AccountId account, SubjectId subject, DocumentId id) {
    SourceDocument document = find(subject.value(), id);
    return document != null
        && (document.isReceivedFrom(account)
            || entities.find(DocumentBrought.class, brought(document.id(), subject, account))
                != null);
  }

  private static DocumentBrought.Key brought(DocumentId id, SubjectId subject, AccountId account) {
    return new DocumentBrought.Key(subject.value(), id.value(), account.value());
  }

  private @Nullable SourceDocument find(UUID subject, DocumentId id) {
    return entities.find(SourceDocument.class, new RecordKey(subject, id.value()));
  }

  private Optional<Content> content(UUID subject, DocumentId id) {
    SourceDocument document = find(subject, id);
    if (document == null) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) document.size());
    chunks(subject, id).forEach(chunk -> bytes.writeBytes(chunk.bytes()));
    return Optional.of(new Content(document, bytes.toByteArray()));
  }

  private List<SourceChunk> chunks(UUID subject, DocumentId id) {
    return entities
        .createQuery(
            """
            select c from SourceChunk c where c.subjectId = :subject and c.documentId = :document order by c.number
            """,
            SourceChunk.class)
        .setParameter("subject", subject)
        .setParameter("document", id.value())
        .getResultList();
  }

  private Optional<SourceDocument> withDigest(UUID subject, String sha256) {
    return entities
        .createQuery(
            "select d from SourceDocument d where d.subjectId = :subject and d.sha256 = :sha256",
            SourceDocument.class)
        .setParameter("subject", subject)
        .setParameter("sha256", sha256)
        .getResultStream()
        .findFirst();
  }

  private void bringAgain(SubjectId subject, SourceDocument document, AccountId by) {
    DocumentBrought.Key key = brought(document.id(), subject, by);
    if (!document.isReceivedFrom(by) && entities.find(DocumentBrought.class, key) == null) {
      entities.persist(new DocumentBrought(key));
    }
  }

  private SourceDocument add(
      SubjectId subject, NewDocument received, String sha256, AccountId by, Instant now) {
    DocumentId id = new DocumentId(Ids.next(now));
    SourceDocument document = new SourceDocument(subject, id, sha256, received, by, now);
    entities.persist(document);
    byte[] bytes = received.bytes();
    for (int start = 0, number = 0; start < bytes.length; start += SourceChunk.SIZE, number++) {
      byte[] piece =
          Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SourceChunk.SIZE));
      SourceChunk chunk = new SourceChunk(subject.value(), id.value(), number, piece);
      entities.persist(chunk);
      entities.flush();
      entities.detach(chunk);
    }
    return document;
  }
}
