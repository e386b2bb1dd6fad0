package jp.mimamori.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch that has its place in the chain and no signature yet.
 *
 * @param before the head that it follows
 */
record Unsigned(
    LedgerTables.Head before,
    String origin,
    long number,
    long last,
    long rows,
    byte[] root,
    byte[] previous,
    byte[] chain,
    Instant closedAt) {

  static Unsigned after(
      LedgerTables.Head head, long last, long rows, byte[] root, Instant closedAt) {
    String origin = head.origin() == null ? "mimamori-ledger/" + UUID.randomUUID() : head.origin();
    byte[] previous = head.chain() == null ? Hash.of(origin) : head.chain();
    long number = head.batch() + 1;
    byte[] chain = Batch.chainOf(number, head.seq() + 1, last, rows, root, previous, closedAt);
    return new Unsigned(head, origin, number, last, rows, root, previous, chain, closedAt);
  }

  Batch signed(SigningKey key) {
    return with(key.id(), key.sign(new Checkpoint(origin, number, last, chain, closedAt).bytes()));
  }

  /** Moves the head here; false when it is no longer where this batch follows it. */
  boolean takeHead(LedgerSession session) throws SQLException {
    return session.moveHead(before, origin, with("", new byte[0]), latest());
  }

  /** The head that it becomes. */
  LedgerTables.Head head() {
    return new LedgerTables.Head(origin, number, last, chain, latest());
  }

  private Batch with(String keyId, byte[] signature) {
    return new Batch(
        number, before.seq() + 1, last, rows, root, previous, chain, closedAt, keyId, signature);
  }

  private Instant latest() {
    @Nullable Instant known = before.at();
    return known != null && known.isAfter(closedAt) ? Objects.requireNonNull(known) : closedAt;
  }
}
