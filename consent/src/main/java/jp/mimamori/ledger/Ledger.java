package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import org.jspecify.annotations.Nullable;

/** Who looked, and who was refused. */
@ApplicationScoped
public class Ledger {

  /** The most rows that one page holds. */
  public static final int PAGE = 100;

  @Inject LedgerWriter writer;
  @PersistenceContext EntityManager entities;

  /** What the ledger does at the start of the server: rows from before it was sealed are sealed. */
  public void open() {
    writer.start();
  }

  /**
   * Writes a decision down and returns when the row is durable, whatever becomes of the transaction
   * around it.
   *
   * @throws LedgerUnavailable when it could not be written; then nothing may leave
   */
  public <D extends Decision> D note(D decision) {
    noteAll(List.of(decision));
    return decision;
  }

  /** Like {@link #note}, for decisions about several people; all are durable when it returns. */
  public void noteAll(List<? extends Decision> decisions) {
    writer.write(
        decisions.stream().map(decision -> LedgerEntry.of(decision, Disclosed.nothing())).toList());
  }

  /**
   * Reads what the permit reaches, writes down what it is, and only then hands it out. A refusal is
   * written down and thrown; so is the refusal of a read that finds nothing to show.
   *
   * @param what says of what was read which records are in it
   * @throws RefusedException when the decision is a refusal, or the read ends in one
   * @throws LedgerUnavailable when it could not be written; then nothing leaves
   */
  public <T> T disclose(
      Decision decision, Function<Permit, T> read, Function<? super T, Disclosed> what) {
    if (decision instanceof Refusal refusal) {
      note(refusal);
    }
    Permit permit = decision.orThrow();
    T found;
    try {
      found = read.apply(permit);
    } catch (RefusedException absent) {
      note(new Refusal(decision.question(), absent.reason()));
      throw absent;
    }
    writer.write(List.of(LedgerEntry.of(permit, what.apply(found))));
    return found;
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
