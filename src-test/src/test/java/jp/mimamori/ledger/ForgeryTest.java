package jp.mimamori.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody does who knows how the ledger is made, and what {@code verify-ledger} says. */
@ParameterizedClass
@EnumSource(Database.class)
class ForgeryTest {

  private static final Map<Database, Sealed> LEDGERS = new EnumMap<>(Database.class);

  private final Sealed whole;
  private final Sealed own;
  private final Batch large;
  private final long seq;

  ForgeryTest(Database database) throws Exception {
    whole = LEDGERS.computeIfAbsent(database, Sealed::on);
    own = whole.copy();
    large = own.large();
    seq = large.first() + 1;
  }

  @Test
  void namesBothRowsWhosePeopleWereSwapped() throws Exception {
    long other = another();
    own.sql(
        "update ledger_row set subject_id = case seq"
            + (" when %d then (select subject_id from ledger_row where seq = %d)"
                    + " else (select subject_id from ledger_row where seq = %d) end")
                .formatted(seq, other, seq)
            + " where seq in (%d, %d)".formatted(seq, other));

    found("ROW_CHANGED row " + seq + ":", "ROW_CHANGED row " + other + ":");
  }

  @Test
  void namesARowWithAnotherSalt() throws Exception {
    own.sql(
        "update ledger_row set salt = (select salt from ledger_row where seq = 1) where seq = "
            + seq);

    found("ROW_CHANGED row " + seq + ":");
  }

  @Test
  void namesARowWithAnotherNumberAboutItsPerson() throws Exception {
    own.sql("update ledger_row set subject_number = subject_number + 1 where seq = " + seq);

    found("ROW_CHANGED row " + seq + ":");
  }

  @Test
  void namesEveryBatchFromTheOneThatWasMadeAnewWithoutTheKey() throws Exception {
    own.sql("update ledger_row set caller_name = '別人' where seq = " + seq);
    chainAnewFrom(large.number());

    Sealed.Said said = own.verify();

    assertThat(said.exit()).isEqualTo(VerifyLedger.CHANGED);
    for (long number = large.number(); number <= own.lastBatch(); number++) {
      assertThat(said.text()).contains("SIGNATURE_WRONG batch " + number + ":");
    }
    assertThat(said.text()).doesNotContain("BATCH_CHANGED", "CHAIN_BROKEN", "ROWS_REPLACED");
  }

  @Test
  void namesABatchThatWasSignedWithAKeyThatWasReplacedBefore() throws Exception {
    SigningKey old =
        SigningKey.parse(Files.readString(own.data().resolve("secrets/ledger-signing.jwk")));
    own.verify("--new-key");
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
    }
    long last = own.lastBatch();
    sign(last, old);

    found("KEY_RETIRED batch " + last + ":");
  }

  @Test
  void namesACheckpointThatSomebodyElseSigned() throws Exception {
    SigningKey foreign = SigningKey.make();
    Path file = own.data().resolve("ledger/checkpoint");
    Checkpoint kept = Checkpoint.parse(Files.readString(file)).checkpoint();
    Files.writeString(
        file, new Checkpoint.Signed(kept, foreign.id(), foreign.sign(kept.bytes())).text());

    found("CHECKPOINT_CHANGED checkpoint: no published key signed it");
  }

  @Test
  void namesACheckpointOfAnotherLedger() throws Exception {
    Path file = own.data().resolve("ledger/checkpoint");
    Checkpoint kept = Checkpoint.parse(Files.readString(file)).checkpoint();
    String other = "mimamori-ledger/00000000-0000-7000-8000-000000000000";
    Checkpoint forged =
        new Checkpoint(other, kept.batch(), kept.size(), kept.chain(), Instant.EPOCH);
    SigningKey ours =
        SigningKey.parse(Files.readString(own.data().resolve("secrets/ledger-signing.jwk")));
    Files.writeString(
        file, new Checkpoint.Signed(forged, ours.id(), ours.sign(forged.bytes())).text());

    found("CHECKPOINT_CHANGED checkpoint: it is another ledger's");
  }

  @Test
  void namesTheCutEndThoughAnEarlierCheckpointWasPutBack() throws Exception {
    long last = own.lastBatch();
    Path file = own.data().resolve("ledger/checkpoint");
    String newest = Files.readString(file);
    try (Connection connection = own.open()) {
      String origin = LedgerTables.head(connection).origin();
      Files.writeString(
          file, LedgerTables.batch(connection, last - 1).orElseThrow().signed(origin).text());
    }
    own.sql(
        "delete from ledger_row where seq = 129",
        "delete from ledger_batch where number = " + last,
        "update ledger_head set batch = batch - 1, seq = 128, chain = (select chain from"
            + " ledger_batch where number = "
            + (last - 1)
            + ")");

    // here nothing is left that could tell; whoever kept the newest checkpoint can
    assertThat(own.verify().exit()).isZero();
    Path pinned = Files.writeString(own.data().resolve("kept-elsewhere"), newest);
    Sealed.Said said = own.verify("--checkpoint", pinned.toString());
    assertThat(said.text()).contains("END_CUT batch " + last + ":");
    assertThat(said.exit()).isEqualTo(VerifyLedger.CHANGED);
  }

  private void found(String... findings) {
    Sealed.Said said = own.verify();

    assertThat(said.text()).contains(findings);
    assertThat(said.exit()).isEqualTo(VerifyLedger.CHANGED);
  }

  /** A row of the same batch about somebody else. */
  private long another() throws SQLException {
    return own.number(
        "select min(seq) from ledger_row where seq between %d and %d and subject_id <> (select subject_id from ledger_row where seq = %d)"
            .formatted(large.first(), large.last(), seq));
  }

  /** Hashes, roots and chain fit again; only the signatures are those of before. */
  private void chainAnewFrom(long first) throws SQLException {
    try (Connection connection = own.open()) {
      byte[] previous = LedgerTables.batch(connection, first - 1).map(Batch::chain).orElseThrow();
      for (long number = first; number <= own.lastBatch(); number++) {
        Batch batch = LedgerTables.batch(connection, number).orElseThrow();
        byte[] root = Merkle.root(leavesAnew(connection, batch));
        byte[] chain =
            Batch.chainOf(
                number,
                batch.first(),
                batch.last(),
                batch.rows(),
                root,
                previous,
                batch.closedAt());
        update(
            connection,
            "update ledger_batch set root = ?, previous = ?, chain = ? where number = " + number,
            root,
            previous,
            chain);
        previous = chain;
      }
      update(connection, "update ledger_head set chain = ?", previous);
    }
  }

  private static List<byte[]> leavesAnew(Connection connection, Batch batch) throws SQLException {
    List<LedgerTables.StoredRow> rows = new ArrayList<>();
    LedgerTables.rows(connection, batch.first() - 1, batch.last(), rows::add);
    List<byte[]> leaves = new ArrayList<>();
    for (LedgerTables.StoredRow row : rows) {
      byte[] leaf = row.row().leaf();
      update(
          connection, "update ledger_row set leaf_hash = ? where seq = " + row.row().seq(), leaf);
      leaves.add(leaf);
    }
    return leaves;
  }

  private static void update(Connection connection, String statement, byte[]... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        update.setBytes(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  private void sign(long number, SigningKey key) throws SQLException {
    try (Connection connection = own.open();
        PreparedStatement update =
            connection.prepareStatement(
                "update ledger_batch set signature = ?, key_id = ? where number = ?")) {
      String origin = LedgerTables.head(connection).origin();
      Batch batch = LedgerTables.batch(connection, number).orElseThrow();
      update.setBytes(1, key.sign(batch.checkpoint(origin).bytes()));
      update.setString(2, key.id());
      update.setLong(3, number);
      update.executeUpdate();
    }
  }
}
