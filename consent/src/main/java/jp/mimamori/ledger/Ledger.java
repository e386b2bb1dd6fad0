package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
}
