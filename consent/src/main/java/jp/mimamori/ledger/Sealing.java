package jp.mimamori.ledger;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of a group their places and numbers and closes the batch over them. Works from
 * what it remembers and lets the database compare: when another node has written in between, the
 * head is not where it was left, and the group is made anew under a lock. Used by one thread.
 */
final class Sealing {

  /** Clocks of several nodes may differ by this much before one is said to have jumped back. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private static final int SALT = 16;

  private final SecureRandom random = new SecureRandom();
  private final PeopleKnown numbers = new PeopleKnown();
  private final Executor signing;

  /** Where this node left the ledger; null when it does not know. */
  private LedgerTables.@Nullable Head left;

  /** A group with its places, not yet signed. */
  private record Group(List<SealedRow> rows, List<byte[]> leaves, Unsigned batch) {}

  /**
   * @param signing where signatures are made while the rows are written
   */
  Sealing(Executor signing) {
    this.signing = signing;
  }

  /** What it remembers may be wrong: the transaction did not end well. */
  void forget() {
    left = null;
    numbers.clear();
  }

  /** Writes the rows and their batch; the caller commits, or has it {@link #forget}. */
  Checkpoint.Signed seal(
      LedgerSession session, List<LedgerEntry> entries, SigningKey key, Instant now)
      throws SQLException {
    Instant closedAt = now.truncatedTo(ChronoUnit.MICROS);
    LedgerTables.Head head = left == null ? LedgerTables.lockedHead(session.connection()) : left;
    left = null;
    Group group = group(session, entries, head, closedAt);
    if (!group.batch().takeHead(session)) {
      numbers.clear();
      head = LedgerTables.lockedHead(session.connection());
      group = group(session, entries, head, closedAt);
      if (!group.batch().takeHead(session)) {
        throw new SQLException("the ledger's head moved under its lock");
      }
    }
    Unsigned unsigned = group.batch();
    CompletableFuture<Batch> batch =
        CompletableFuture.supplyAsync(() -> unsigned.signed(key), signing);
    session.insertRows(group.rows(), group.leaves());
    session.insertBatch(got(batch));
    left = unsigned.head();
    return got(batch).signed(unsigned.origin());
  }

  private Group group(
      LedgerSession session, List<LedgerEntry> entries, LedgerTables.Head head, Instant closedAt)
      throws SQLException {
    boolean clockBack = head.at() != null && closedAt.plus(TOLERANCE).isBefore(head.at());
    Set<UUID> people = new HashSet<>();
    entries.stream().map(LedgerEntry::subject).filter(Objects::nonNull).forEach(people::add);
    numbers.learn(session, people);
    byte[] salts = salts(entries.size());
    List<SealedRow> rows = new ArrayList<>(entries.size());
    List<byte[]> leaves = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      LedgerEntry entry = entries.get(i);
      byte[] salt = Arrays.copyOfRange(salts, i * SALT, (i + 1) * SALT);
      SealedRow row =
          new SealedRow(entry, head.seq() + 1 + i, numbers.next(entry.subject()), salt, clockBack);
      rows.add(row);
      leaves.add(row.leaf());
    }
    return new Group(
        rows,
        leaves,
        Unsigned.after(head, head.seq() + rows.size(), rows.size(), Merkle.root(leaves), closedAt));
  }

  /** So many salts, one after the other. */
  byte[] salts(int count) {
    byte[] salts = new byte[SALT * count];
    random.nextBytes(salts);
    return salts;
  }

  private static <T> T got(CompletableFuture<T> promised) {
    try {
      return promised.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the ledger was not signed", e.getCause());
    }
  }
}
