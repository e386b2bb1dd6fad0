package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.ledger.SealedRow.Part;
import org.jspecify.annotations.Nullable;

/** Rows with their inclusion proofs, each batch before its first row. */
final class ProvenRows {

  private final Connection connection;
  private final LedgerFile file;
  private final LedgerFile.Kind kind;
  private final boolean shielded;
  private @Nullable Batch batch;
  private MerklePaths paths = new MerklePaths(List.of(new byte[0]));
  private List<Long> places = List.of();

  /**
   * @param shielded whether no institution may be named
   */
  ProvenRows(Connection connection, LedgerFile file, LedgerFile.Kind kind, boolean shielded) {
    this.connection = connection;
    this.file = file;
    this.kind = kind;
    this.shielded = shielded;
  }

  void add(LedgerTables.StoredRow stored) throws SQLException {
    SealedRow row = stored.row();
    if (batch == null || row.seq() > batch.last()) {
      batch = LedgerTables.batchOf(connection, row.seq()).orElse(null);
      if (batch == null) {
        throw new SQLException("a row is in no batch");
      }
      open(batch);
      file.batch(batch);
    }
    int index = Collections.binarySearch(places, row.seq());
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("row", row.open());
    line.put("index", index);
    line.put("path", paths.of(index).stream().map(LedgerFile::text).toList());
    if (kind == LedgerFile.Kind.WHOLE) {
      line.put("salt", Hash.hex(row.salt()));
    }
    line.put("parts", parts(row));
    file.row(line);
  }

  private void open(Batch opened) throws SQLException {
    List<byte[]> leaves = new ArrayList<>();
    List<Long> seqs = new ArrayList<>();
    LedgerTables.leaves(
        connection,
        opened.first() - 1,
        opened.last(),
        (seq, leaf) -> {
          seqs.add(seq);
          leaves.add(leaf);
        });
    paths = new MerklePaths(leaves);
    places = seqs;
  }

  /**
   * Each part as its values, after the key that opens it where there is no salt to make it of; or
   * closed, as its hash.
   */
  private List<Object> parts(SealedRow row) {
    List<Object> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (!isOpen(part, row)) {
        parts.add(Hash.hex(row.seal(part)));
        continue;
      }
      List<@Nullable String> values = new ArrayList<>();
      values.add(kind == LedgerFile.Kind.WHOLE ? null : LedgerFile.text(row.key(part)));
      values.addAll(row.values(part));
      parts.add(values);
    }
    return parts;
  }

  /** As {@link LedgerRow#forGuardian} shows it. */
  private boolean isOpen(Part part, SealedRow row) {
    if (kind == LedgerFile.Kind.WHOLE) {
      return true;
    }
    return switch (part) {
      case NUMBER, RECORDS -> false;
      case WHO -> !shielded || row.entry().institution() == null;
      case GRANT -> !shielded;
    };
  }
}
