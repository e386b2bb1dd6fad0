package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import org.jspecify.annotations.Nullable;

/** Who looked, and who was refused. */
@ApplicationScoped
public class Ledger {

  /** The most rows that one page holds. */
  public static final int PAGE = 100;

  @Inject LedgerWriter writer;
  @PersistenceContext EntityManager entities;

  /**
   * Writes a decision down and returns when the row is durable, whatever becomes of the transaction
   * around it.
   *
   * @throws LedgerUnavailable when it could not be written; then nothing may leave
   */
  public <D extends Decision> D note(D decision) {
    writer.write(LedgerEntry.of(decision));
    return decision;
  }

  /**
   * The rows about one person, newest first, before a place in the order; at most {@link #PAGE}.
   */
  public List<LedgerRow> read(Permit permit, @Nullable Long before) {
    permit.to(Action.READ_LEDGER);
    return entities
        .createQuery(
            """
            select l from LedgerRow l where l.subjectId = :subject and l.seq < :before order by l.seq desc
            """,
            LedgerRow.class)
        .setParameter("subject", permit.subject().value())
        .setParameter("before", before == null ? Long.MAX_VALUE : before)
        .setMaxResults(PAGE)
        .getResultList();
  }

  /** Likewise, only the rows that a filter lets through. */
  public List<LedgerRow> read(Permit permit, LedgerFilter filter, @Nullable Long before) {
    permit.to(Action.READ_LEDGER);
    String others = filter.except() == null ? "" : " and l.accountId <> :except";
    TypedQuery<LedgerRow> query =
        entities
            .createQuery(
                "select l from LedgerRow l where l.subjectId = :subject and l.seq < :before"
                    + " and l.notedAt >= :from and l.notedAt < :until"
                    + others
                    + " order by l.seq desc",
                LedgerRow.class)
            .setParameter("subject", permit.subject().value())
            .setParameter("before", before == null ? Long.MAX_VALUE : before)
            .setParameter("from", filter.from())
            .setParameter("until", filter.until());
    if (filter.except() != null) {
      query.setParameter("except", filter.except());
    }
    return query.setMaxResults(PAGE).getResultList();
  }

  /** When the first row about the person was written; empty while there is none. */
  public Optional<Instant> since(Permit permit) {
    permit.to(Action.READ_LEDGER);
    return entities
        .createQuery(
            "select l.notedAt from LedgerRow l where l.subjectId = :subject order by l.seq",
            Instant.class)
        .setParameter("subject", permit.subject().value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
