package jp.mimamori.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class TamperTest {

  private static final Map<Database, Sealed> LEDGERS = new EnumMap<>(Database.class);

  private final Sealed whole;
  private final Sealed own;
  private final Batch large;
  private final long seq;

  TamperTest(Database database) throws Exception {
    whole = LEDGERS.computeIfAbsent(database, Sealed::on);
    own = whole.copy();
    large = own.large();
    seq = large.first() + 1;
    assertThat(large.rows()).as("rows of the largest batch").isGreaterThan(3);
  }

  @Test
  void findsNothingInALedgerThatNobodyTouched() {
    Sealed.Said said = own.verify("--checkpoint", whole.data() + "/ledger/checkpoint");

    assertThat(said.text()).startsWith("as it was written: ").endsWith("row 129\n");
    assertThat(said.exit()).isZero();
  }

  @Test
  void namesARowWithAnotherName() throws Exception {
    own.sql("update ledger_row set caller_name = '別人' where seq = " + seq);

    found("ROW_CHANGED row " + seq + ":");
  }

  @Test
  void namesARefusalThatBecameAPermit() throws Exception {
    own.sql("update ledger_row set refusal = null, ground = 'SELF' where seq = " + seq);

    found("ROW_CHANGED row " + seq + ":");
  }

  @Test
  void namesARowAboutAnotherPerson() throws Exception {
    own.sql(
        "update ledger_row set subject_id = '00000000-0000-7000-8000-000000000001' where seq = "
            + seq);

    found("ROW_CHANGED row " + seq + ":");
  }

  @Test
  void namesTheBatchOfARowThatWasChangedWithItsHash() throws Exception {
    own.sql("update ledger_row set caller_name = '別人' where seq = " + seq);
    hashAnew(seq);

    found("ROWS_REPLACED batch " + large.number() + ":");
  }

  @Test
  void namesARowThatWasRemoved() throws Exception {
    own.sql("delete from ledger_row where seq = " + seq);

    found("ROW_REMOVED row " + seq + ":");
  }

  @Test
  void endsSoonWhenABatchSaysThatItHoldsMoreThanThereCanBe() throws Exception {
    own.sql(
        "update ledger_batch set last_seq = 9000000000000000000,"
            + " row_count = 9000000000000000001 - first_seq"
            + " where number = (select max(number) from ledger_batch)");

    Sealed.Said said = own.verify();

    assertThat(said.exit()).isNotZero();
    assertThat(said.text()).contains("ROW_REMOVED row 130:");
  }

  @Test
  void namesARowThatWasPutAtTheEnd() throws Exception {
    own.sql(copyOf(seq, 130));

    found("ROW_INSERTED row 130:");
  }

  @Test
  void namesARowThatWasPutBetweenTwoOthers() throws Exception {
    own.sql(
        "update ledger_row set seq = seq + 1000000 where seq > " + seq,
        "update ledger_row set seq = seq - 999999 where seq > 1000000",
        copyOf(1, seq + 1));
    hashAnew(seq + 1);

    found(
        "ROW_INSERTED row " + (seq + 1) + ":",
        "ROW_MOVED row " + (seq + 2) + ": it was written as row " + (seq + 1));
  }

  @Test
  void namesRowsThatChangedPlaces() throws Exception {
    swap(seq, seq + 1);

    found(
        "ROW_MOVED row " + seq + ": it was written as row " + (seq + 1),
        "ROW_MOVED row " + (seq + 1) + ": it was written as row " + seq);
  }

  @Test
  void namesRowsThatChangedPlacesBetweenBatches() throws Exception {
    swap(2, seq);

    found(
        "ROW_MOVED row 2: it was written as row " + seq,
        "ROW_MOVED row " + seq + ": it was written as row 2");
  }

  @Test
  void namesTheBatchesOfRowsThatChangedPlacesWithTheirHashes() throws Exception {
    swap(2, seq);
    hashAnew(2);
    hashAnew(seq);

    found("ROWS_REPLACED batch 2:", "ROWS_REPLACED batch " + large.number() + ":");
  }

  @Test
  void missesTheEnd() throws Exception {
    long last = own.lastBatch();
    own.sql(
        "delete from ledger_row where seq = 129",
        "delete from ledger_batch where number = " + last);

    found("END_CUT batch " + last + ":");
  }

  @Test
  void missesTheEndThoughTheHeadWasMovedBack() throws Exception {
    cutTheEnd();

    found("END_CUT batch " + (own.lastBatch() + 1) + ": checkpoint was signed for");
  }

  @Test
  void missesTheEndThoughTheServerWentOnAfterwards() throws Exception {
    cutTheEnd();
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
    }

    found("REWRITTEN batch " + whole.lastBatch() + ": it is not the one that checkpoint-");
  }

  @Test
  void missesABatchWithItsRows() throws Exception {
    own.sql(
        "delete from ledger_row where seq between " + large.first() + " and " + large.last(),
        "delete from ledger_batch where number = " + large.number());

    found("BATCH_REMOVED batch " + large.number() + ":");
  }

  @Test
  void namesABatchWithAnotherRoot() throws Exception {
    own.sql(
        "update ledger_batch set root = (select root from ledger_batch where number = 1) where"
            + " number = 2");

    found("BATCH_CHANGED batch 2:");
  }

  @Test
  void namesABatchWithAnotherTime() throws Exception {
    own.sql("update ledger_batch set closed_at = '2020-01-01 00:00:00+00' where number = 2");

    found("BATCH_CHANGED batch 2:");
  }

  @Test
  void namesABatchThatWasSealedAnewAndSignedWithAnotherKey() throws Exception {
    SigningKey foreign = SigningKey.make();
    sign(2, foreign, foreign.id());

    found("KEY_UNKNOWN batch 2:");
  }

  @Test
  void namesABatchThatWasSignedWithAnotherKeyUnderTheNameOfOurs() throws Exception {
    sign(2, SigningKey.make(), own.large().keyId());

    found("SIGNATURE_WRONG batch 2:");
  }

  @Test
  void namesAKeyThatSomebodyPublishedBesideOurs() throws Exception {
    SigningKey foreign = SigningKey.make();
    LedgerKeys keys = LedgerKeys.in(own.data());
    Files.writeString(
        own.data().resolve("ledger/keys.json"),
        keys.known().and(foreign, Instant.EPOCH, SigningKey.make()).toJson());
    sign(2, foreign, foreign.id());

    found("KEY_DOUBTFUL key " + foreign.id() + ":");
  }

  @Test
  void namesAHeadThatIsElsewhere() throws Exception {
    own.sql("update ledger_head set seq = seq - 1");

    found("HEAD_CHANGED batch " + own.lastBatch() + ":");
  }

  @Test
  void namesACheckpointThatWasChanged() throws Exception {
    Path file = own.data().resolve("ledger/checkpoint");
    Files.writeString(file, Files.readString(file).replaceFirst("\n129\n", "\n128\n"));

    found("CHECKPOINT_CHANGED checkpoint:");
  }

  @Test
  void missesACheckpointThatWasRemoved() throws Exception {
    Files.delete(own.data().resolve("ledger/checkpoint"));

    found("CHECKPOINT_MISSING checkpoint:");
  }

  @Test
  void namesAPastThatWasWrittenAnewWithTheRightKey() throws Exception {
    // the operator's own attack: everything is consistent, but somebody has kept a checkpoint
    own.sql(
        "delete from ledger_row",
        "delete from ledger_batch",
        "update ledger_head set batch = 0, seq = 0, chain = null, latest_at = null");
    Files.delete(own.data().resolve("ledger/checkpoint"));
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
      own.write(world);
    }

    assertThat(own.verify().exit()).isZero();
    Sealed.Said pinned = own.verify("--checkpoint", whole.data() + "/ledger/checkpoint");
    assertThat(pinned.text()).contains("REWRITTEN batch " + whole.lastBatch() + ":");
    assertThat(pinned.exit()).isEqualTo(VerifyLedger.CHANGED);
  }

  @Test
  void saysWhenItCouldNotLook() throws Exception {
    Files.delete(own.data().resolve("ledger/keys.json"));

    assertThat(own.verify().exit()).isEqualTo(VerifyLedger.NOT_VERIFIED);
    assertThat(own.verify("--keys", "no-such-file").exit()).isEqualTo(VerifyLedger.NOT_VERIFIED);
    assertThat(own.verify("--frobnicate").text()).contains("usage:");
  }

  @Test
  void verifiesALedgerThatGoesOn() throws Exception {
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
      Sealed.Said said = own.verify();

      assertThat(said.text()).startsWith("as it was written: ").endsWith("row 258\n");
    }
  }

  @Test
  void goesOnWithANewKeyForWhichTheOldOneVouches() throws Exception {
    assertThat(own.verify("--new-key").exit()).isZero();
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
    }

    assertThat(own.number("select count(distinct key_id) from ledger_batch")).isEqualTo(2);
    assertThat(own.verify().text()).startsWith("as it was written: ");
  }

  private void found(String... findings) {
    Sealed.Said said = own.verify();

    assertThat(said.text()).contains(findings);
    assertThat(said.exit()).isEqualTo(VerifyLedger.CHANGED);
  }

  private void cutTheEnd() throws Exception {
    long last = own.lastBatch();
    own.sql(
        "delete from ledger_row where seq = 129",
        "delete from ledger_batch where number = " + last,
        "update ledger_head set batch = batch - 1, seq = 128, chain = (select chain from"
            + " ledger_batch where number = "
            + (last - 1)
            + ")");
  }

  private void swap(long one, long other) throws Exception {
    own.sql(
        "update ledger_row set seq = -1 where seq = " + one,
        "update ledger_row set seq = " + one + " where seq = " + other,
        "update ledger_row set seq = " + other + " where seq = -1");
  }

  private static String copyOf(long from, long to) {
    String columns =
        "noted_at, subject_id, account_id, caller_role, caller_name, channel, action, purpose,"
            + " categories, refusal, request_id, record_count, contained, subject_number, salt,"
            + " clock_back, leaf_hash";
    return "insert into ledger_row (seq, %s) select %d, %s from ledger_row where seq = %d"
        .formatted(columns, to, columns, from);
  }

  /** Somebody knows the form of a row and makes its hash fit again. */
  private void hashAnew(long seq) throws Exception {
    try (Connection connection = own.open();
        PreparedStatement update =
            connection.prepareStatement("update ledger_row set leaf_hash = ? where seq = ?")) {
      LedgerTables.rows(
          connection,
          seq - 1,
          seq,
          found -> {
            update.setBytes(1, found.row().leaf());
            update.setLong(2, seq);
          });
      update.executeUpdate();
    }
  }

  private void sign(long number, SigningKey key, String name) throws Exception {
    try (Connection connection = own.open();
        PreparedStatement update =
            connection.prepareStatement(
                "update ledger_batch set signature = ?, key_id = ? where number = ?")) {
      String origin = LedgerTables.head(connection).origin();
      Batch batch = LedgerTables.batch(connection, number).orElseThrow();
      update.setBytes(1, key.sign(batch.checkpoint(origin).bytes()));
      update.setString(2, name);
      update.setLong(3, number);
      update.executeUpdate();
    }
  }
}
