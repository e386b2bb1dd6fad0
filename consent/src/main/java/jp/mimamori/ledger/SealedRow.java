package jp.mimamori.ledger;

import java.util.ArrayList;
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

  private static final byte[] SEAL = {2};
  private static final byte[] KEY = {3};

  /**
   * What of a row is sealed by itself: the row can be proven to somebody who may see the rest of it
   * and not this.
   */
  enum Part {
    /** Which number it has among the rows about its person. */
    NUMBER,
    /** Who asked, and where that one works. */
    WHO,
    /** The grant that it rests on. */
    GRANT,
    /** How many records, which ones and of which kinds. */
    RECORDS
  }

  byte[] leaf() {
    return leafAt(seq);
  }

  /** The leaf that this row would be elsewhere. */
  byte[] leafAt(long place) {
    return Merkle.leaf(Form.of(values(place)));
  }

  /**
   * What opens a part: SHA-256 of 0x03, the salt and the part's place in {@link Part}. It tells
   * nothing of the salt, and so of the other parts.
   */
  byte[] key(Part part) {
    return Hash.of(KEY, salt, new byte[] {(byte) part.ordinal()});
  }

  /** A part, sealed: SHA-256 of 0x02, its key and the form of its values. */
  byte[] seal(Part part) {
    return Hash.of(SEAL, key(part), Form.of(values(part)));
  }

  List<@Nullable String> values(Part part) {
    LedgerEntry e = entry;
    return switch (part) {
      case NUMBER -> Arrays.asList(Long.toString(number));
      case WHO ->
          Arrays.asList(
              e.account().toString(),
              e.name(),
              Form.text(e.institution()),
              e.institutionName(),
              e.profession(),
              e.app());
      case GRANT -> Arrays.asList(Form.text(e.grant()));
      case RECORDS -> Arrays.asList(Form.text(e.recordCount()), e.recordDigest(), e.contained());
    };
  }

  /** The values that are not sealed by themselves. */
  List<@Nullable String> open() {
    return open(seq);
  }

  private List<@Nullable String> open(long at) {
    LedgerEntry e = entry;
    return Arrays.asList(
        VERSION,
        Long.toString(at),
        Form.instant(e.notedAt()),
        clockBack ? "1" : "0",
        Form.text(e.subject()),
        e.role(),
        e.channel(),
        e.action(),
        e.purpose(),
        e.categories(),
        e.ground(),
        e.refusal(),
        e.request().toString());
  }

  private List<@Nullable String> values(long at) {
    List<@Nullable String> values = new ArrayList<>(open(at));
    for (Part part : Part.values()) {
      values.add(Hash.hex(seal(part)));
    }
    return values;
  }
}
