package jp.mimamori.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of a group their places and numbers and closes the batch over them, in the
 * transaction of the connection. Used by one thread.
 */
final class Sealing {

  /** Clocks of several nodes may differ by this much before one is said to have jumped back. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private static final int KNOWN_PEOPLE = 10_000;
  private static final int SALT = 16;

  private final SecureRandom random = new SecureRandom();

  /** How many rows people have; true as long as nobody else wrote after {@link #written}. */
  private final Map<UUID, Long> numbers =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
          return size() > KNOWN_PEOPLE;
        }
      };

  private long written = -1;

  /** Writes the rows and their batch. */
  Checkpoint.Signed seal(
      Connection connection, List<LedgerEntry> entries, SigningKey key, Instant now)
      throws SQLException {
    Instant closedAt = now.truncatedTo(ChronoUnit.MICROS);
    LedgerTables.Head head = LedgerTables.lockedHead(connection);
    if (head.batch() != written) {
      numbers.clear();
    }
    written = -1;
    boolean clockBack = head.at() != null && closedAt.plus(TOLERANCE).isBefore(head.at());
    long seq = head.seq();
    List<SealedRow> rows = new ArrayList<>(entries.size());
    List<byte[]> leaves = new ArrayList<>(entries.size());
    for (LedgerEntry entry : entries) {
      SealedRow row =
          new SealedRow(entry, ++seq, next(connection, entry.subject()), salt(), clockBack);
      rows.add(row);
      leaves.add(row.leaf());
    }
    LedgerTables.insertRows(connection, rows, leaves);
    Checkpoint.Signed checkpoint =
        close(connection, head, seq, rows.size(), Merkle.root(leaves), key, closedAt);
    written = head.batch() + 1;
    return checkpoint;
  }

  /** Closes a batch over rows that are stored. */
  static Checkpoint.Signed close(
      Connection connection,
      LedgerTables.Head head,
      long last,
      long count,
      byte[] root,
      SigningKey key,
      Instant closedAt)
      throws SQLException {
    String origin = head.origin() == null ? "mimamori-ledger/" + UUID.randomUUID() : head.origin();
    byte[] previous = head.chain() == null ? Hash.of(origin) : head.chain();
    long number = head.batch() + 1;
    long first = head.seq() + 1;
    byte[] chain = Batch.chainOf(number, first, last, count, root, previous, closedAt);
    Checkpoint checkpoint = new Checkpoint(origin, number, last, chain, closedAt);
    byte[] signature = key.sign(checkpoint.bytes());
    Batch batch =
        new Batch(number, first, last, count, root, previous, chain, closedAt, key.id(), signature);
    LedgerTables.insertBatch(connection, batch);
    LedgerTables.moveHead(connection, origin, batch, later(closedAt, head.at()));
    return new Checkpoint.Signed(checkpoint, key.id(), signature);
  }

  byte[] salt() {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return salt;
  }

  private long next(Connection connection, @Nullable UUID subject) throws SQLException {
    if (subject == null) {
      return 0;
    }
    Long known = numbers.get(subject);
    long next = (known == null ? LedgerTables.numberOf(connection, subject) : known) + 1;
    numbers.put(subject, next);
    return next;
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other != null && other.isAfter(one) ? Objects.requireNonNull(other) : one;
  }
}
