package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a whole ledger against its hashes, its chain, its signatures, and against checkpoints that
 * were kept elsewhere. Changes nothing.
 */
final class LedgerCheck {

  private final Connection connection;
  private final PublishedKeys keys;
  private final Findings findings = new Findings();
  private final RowCheck rows;
  private final LedgerTables.Head head;
  private int newestKey;
  private long batches;
  private long lastBatch;
  private long lastSeq;
  private byte[] chain;

  private LedgerCheck(Connection connection, PublishedKeys keys) throws SQLException {
    this.connection = connection;
    this.keys = keys;
    this.rows = new RowCheck(connection, findings);
    this.head = LedgerTables.head(connection);
    this.chain = head.origin() == null ? new byte[0] : Hash.of(head.origin());
  }

  /**
   * What the check found.
   *
   * @param upTo place of the last row that is in a batch
   */
  record Result(Findings findings, long batches, long upTo) {}

  /**
   * Checks a ledger.
   *
   * @param checkpoints signed notes, each under the name of where it comes from
   */
  static Result run(Connection connection, PublishedKeys keys, Map<String, String> checkpoints)
      throws SQLException {
    return new LedgerCheck(connection, keys).run(checkpoints);
  }

  private Result run(Map<String, String> checkpoints) throws SQLException {
    for (String id : keys.doubtful()) {
      findings.add(
          new Finding(
              Finding.Kind.KEY_DOUBTFUL, "key " + id, "the key before it does not vouch for it"));
    }
    List<Batch> some;
    while (!(some = LedgerTables.batchesAfter(connection, lastBatch)).isEmpty()) {
      for (Batch batch : some) {
        check(batch);
      }
    }
    LedgerTables.rows(connection, lastSeq, Long.MAX_VALUE, this::afterTheEnd);
    rows.finish();
    checkHead();
    for (Map.Entry<String, String> note : checkpoints.entrySet()) {
      check(note.getKey(), note.getValue());
    }
    return new Result(findings, batches, lastSeq);
  }

  private void check(Batch batch) throws SQLException {
    boolean follows = batch.number() == lastBatch + 1;
    if (!follows) {
      findings.add(
          Finding.batch(
              Finding.Kind.BATCH_REMOVED,
              lastBatch + 1,
              "missing up to batch " + (batch.number() - 1)));
    }
    if (follows && (!Arrays.equals(batch.previous(), chain) || batch.first() != lastSeq + 1)) {
      findings.add(
          Finding.batch(
              Finding.Kind.CHAIN_BROKEN, batch.number(), "it does not follow the one before"));
    }
    if (!Arrays.equals(batch.recomputed(), batch.chain())) {
      findings.add(
          Finding.batch(
              Finding.Kind.BATCH_CHANGED,
              batch.number(),
              "its root, ends or time are not those that were chained"));
    }
    checkSignature(batch);
    checkRows(batch, follows);
    batches++;
    lastBatch = batch.number();
    lastSeq = Math.max(lastSeq, batch.last());
    chain = batch.chain();
  }

  private void checkSignature(Batch batch) {
    Optional<PublishedKeys.Key> key = keys.find(batch.keyId());
    if (key.isEmpty()) {
      findings.add(
          Finding.batch(
              Finding.Kind.KEY_UNKNOWN,
              batch.number(),
              "signed with a key that was not published: " + batch.keyId()));
      return;
    }
    int place = keys.placeOf(batch.keyId());
    if (place < newestKey) {
      findings.add(
          Finding.batch(
              Finding.Kind.KEY_RETIRED,
              batch.number(),
              "signed with a key that was replaced before: " + batch.keyId()));
    }
    newestKey = Math.max(newestKey, place);
    byte[] signed = batch.checkpoint(head.origin() == null ? "" : head.origin()).bytes();
    if (!key.get().signed(signed, batch.signature())) {
      findings.add(
          Finding.batch(
              Finding.Kind.SIGNATURE_WRONG, batch.number(), "it was not signed like this"));
    }
  }

  private void checkRows(Batch batch, boolean follows) throws SQLException {
    rows.begin(batch);
    long after = batches == 0 ? Long.MIN_VALUE : follows ? lastSeq : batch.first() - 1;
    LedgerTables.rows(connection, after, batch.last(), row -> rows.take(row, batch));
    rows.end(batch);
  }

  private void afterTheEnd(LedgerTables.StoredRow row) {
    if (row.row().seq() > head.seq() || head.batch() == lastBatch) {
      rows.outside(row);
    }
  }

  private void checkHead() {
    if (head.batch() > lastBatch) {
      findings.add(
          Finding.batch(
              Finding.Kind.END_CUT,
              lastBatch + 1,
              "missing, like all up to batch " + head.batch()));
      return;
    }
    boolean same = head.batch() == lastBatch && head.seq() == lastSeq;
    if (!same || lastBatch > 0 && !Arrays.equals(head.chain(), chain)) {
      findings.add(
          Finding.batch(
              Finding.Kind.HEAD_CHANGED,
              lastBatch,
              "the ledger's head names batch " + head.batch() + ", row " + head.seq()));
    }
  }

  private void check(String name, String note) throws SQLException {
    Checkpoint.Signed signed;
    try {
      signed = Checkpoint.parse(note);
    } catch (IllegalArgumentException damaged) {
      changed(name, "it is no checkpoint");
      return;
    }
    Checkpoint kept = signed.checkpoint();
    boolean ours =
        keys.find(signed.keyId())
            .filter(key -> key.signed(kept.bytes(), signed.signature()))
            .isPresent();
    if (!ours) {
      changed(name, "no published key signed it");
      return;
    }
    if (!kept.origin().equals(head.origin())) {
      changed(name, "it is another ledger's");
      return;
    }
    if (kept.batch() > lastBatch) {
      findings.add(
          Finding.batch(
              Finding.Kind.END_CUT,
              lastBatch + 1,
              "%s was signed for batch %d, row %d; the ledger ends with batch %d, row %d"
                  .formatted(name, kept.batch(), kept.size(), lastBatch, lastSeq)));
      return;
    }
    boolean same =
        LedgerTables.batch(connection, kept.batch())
            .filter(batch -> Arrays.equals(batch.chain(), kept.chain()))
            .isPresent();
    if (!same) {
      findings.add(
          Finding.batch(
              Finding.Kind.REWRITTEN,
              kept.batch(),
              "it is not the one that " + name + " was signed for"));
    }
  }

  private void changed(String name, String sentence) {
    findings.add(new Finding(Finding.Kind.CHECKPOINT_CHANGED, name, sentence));
  }
}
