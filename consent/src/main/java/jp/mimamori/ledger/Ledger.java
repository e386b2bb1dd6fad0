package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ages;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
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
  @Inject Ages ages;
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

  /** Like {@link #note}, of a decision on a grant: the row names it, unless it is a refusal. */
  public Decision noteOn(GrantId grant, Decision decision) {
    writer.write(List.of(LedgerEntry.on(grant, decision)));
    return decision;
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
   * The rows about one person that a filter lets through, newest first; at most {@link #PAGE}.
   *
   * @param before only rows before this place, as the same reader was told it; null to begin with
   *     the newest
   */
  public List<LedgerRow> read(Permit permit, LedgerFilter filter, @Nullable Long before) {
    return visibleTo(permit).page(filter, before);
  }

  /** The rows that a permit lets see. */
  LedgerRows visibleTo(Permit permit) {
    boolean mayHide = ages.canHide(permit.subject(), permit.question().asOf());
    return new LedgerRows(entities, permit.subject(), new LedgerSight(entities, permit, mayHide));
  }

  /**
   * A row that somebody sees.
   *
   * @param seq its place in the ledger itself
   * @param row as that one may see it
   */
  public record Seen(long seq, LedgerRow row) {}

  /**
   * One row about the person, when the permit lets see it.
   *
   * @param place as the same reader was told it
   */
  public Optional<Seen> find(Permit permit, long place) {
    return visibleTo(permit).find(place);
  }

  /** The row about the person that somebody asked about who is to be answered. */
  public Optional<LedgerRow> askedAbout(Permit permit, long seq) {
    return Optional.ofNullable(entities.find(LedgerRow.class, seq))
        .filter(row -> permit.to(Action.ANSWER).subject().equals(row.subject()));
  }

  /** Likewise all of them, at most so many, without holding them all. */
  void each(Permit permit, LedgerFilter filter, int most, Consumer<? super LedgerRow> each) {
    visibleTo(permit).each(filter, Long.MAX_VALUE, most, each);
  }

  /** What was read on the ground of one grant, newest first; at most 1,001. */
  List<LedgerRow> readUnder(Permit permit, GrantId grant) {
    return visibleTo(permit).readUnder(grant.value());
  }

  /** What was read by those who broke the glass, newest first; at most 1,001. */
  public List<LedgerRow> readInEmergencies(Permit permit) {
    return visibleTo(permit).readInEmergencies();
  }

  /** When the first row about the person was written; empty while there is none. */
  public Optional<Instant> since(Permit permit) {
    return visibleTo(permit).since();
  }

  /**
   * Of the rows at these places in the order of writing those that the permit lets see, by place;
   * for whoever was told of them.
   */
  public Map<Long, LedgerRow> at(Permit permit, Set<Long> seqs) {
    return visibleTo(permit).at(seqs);
  }

  /** Institutions that the permit's holder hears nothing of, since a visit there is hidden. */
  public Set<UUID> untold(Permit permit) {
    return visibleTo(permit).sight().untold();
  }

  /**
   * What was written after a place, about whomever, in the order of writing. For the job that works
   * out whom to tell; what of it somebody is told goes by {@link #at}.
   */
  public List<LedgerRow> after(long seq, int most) {
    return entities
        .createQuery("select l from LedgerRow l where l.seq > :seq order by l.seq", LedgerRow.class)
        .setParameter("seq", seq)
        .setMaxResults(most)
        .getResultList();
  }
}
