package jp.mimamori.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row at its place: what is hashed into the leaf of its batch.
 *
 * @param number how many rows there are about this person, this one included: a person who has all
 *     numbers from 1 has all rows; 0 when the row is about nobody here
 * @param salt 16 random bytes, so that nobody finds a row by trying what its hash may be of
 * @param clockBack whether the clock showed an earlier time than the ledger had seen
 */
record SealedRow(LedgerEntry entry, long seq, long number, byte[] salt, boolean clockBack) {

  /** Names and orders the values of {@link #values}; a change of either is a new version. */
  static final String VERSION = "mimamori.ledger.row.1";

  private static final byte[] PLACE = {2};

  byte[] leaf() {
    return leafAt(seq);
  }

  /** The leaf that this row would be elsewhere. */
  byte[] leafAt(long place) {
    return Merkle.leaf(Form.of(values(place)));
  }

  /**
   * The number, sealed: SHA-256 of 0x02, the salt and the number in eight bytes, big endian. The
   * row can be proven without telling which number it has.
   */
  byte[] place() {
    return Hash.of(PLACE, salt, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  List<@Nullable String> values() {
    return values(seq);
  }

  private List<@Nullable String> values(long at) {
    LedgerEntry e = entry;
    return Arrays.asList(
        VERSION,
        Long.toString(at),
        Form.instant(e.notedAt()),
        clockBack ? "1" : "0",
        Form.text(e.subject()),
        Hash.hex(place()),
        e.account().toString(),
        e.role(),
        e.name(),
        Form.text(e.institution()),
        e.institutionName(),
        e.profession(),
        e.app(),
        e.channel(),
        e.action(),
        e.purpose(),
        e.categories(),
        e.ground(),
        Form.text(e.grant()),
        e.refusal(),
        e.request().toString(),
        Form.text(e.recordCount()),
        e.recordDigest(),
        e.contained());
  }
}
