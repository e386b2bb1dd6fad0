package jp.mimamori.ledger;

import java.time.Instant;
import java.util.Arrays;

/**
 * A group of rows, sealed.
 *
 * @param number from 1, without a gap
 * @param first the place after the last row of the batch before
 * @param last place of its last row
 * @param rows how many; fewer than the places in the first batch of a ledger that had gaps before
 *     it was sealed
 * @param root of the Merkle tree over its rows in order
 * @param previous the chain hash of the batch before; of the first one the hash of the origin
 * @param chain the hash that stands for this batch and all before it
 * @param keyId which key signed the checkpoint of this batch
 */
record Batch(
    long number,
    long first,
    long last,
    long rows,
    byte[] root,
    byte[] previous,
    byte[] chain,
    Instant closedAt,
    String keyId,
    byte[] signature) {

  static final String VERSION = "mimamori.ledger.batch.1";

  static byte[] chainOf(
      long number,
      long first,
      long last,
      long rows,
      byte[] root,
      byte[] previous,
      Instant closedAt) {
    return Hash.of(
        Form.of(
            Arrays.asList(
                VERSION,
                Long.toString(number),
                Long.toString(first),
                Long.toString(last),
                Long.toString(rows),
                Hash.hex(root),
                Hash.hex(previous),
                Form.instant(closedAt))));
  }

  /** The chain hash that its other values make. */
  byte[] recomputed() {
    return chainOf(number, first, last, rows, root, previous, closedAt);
  }

  Checkpoint checkpoint(String origin) {
    return new Checkpoint(origin, number, last, chain, closedAt);
  }

  Checkpoint.Signed signed(String origin) {
    return new Checkpoint.Signed(checkpoint(origin), keyId, signature);
  }
}
