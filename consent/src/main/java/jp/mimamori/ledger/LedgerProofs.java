package jp.mimamori.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that a permit lets see with their proofs: what anybody needs to check them
 * without the server.
 *
 * <p>A place in the ledger tells that others were written before and after it. So a guardian of
 * somebody who may hide visits, or has hidden one, gets rows without places and without proofs,
 * whether anything is hidden or not.
 */
@ApplicationScoped
class LedgerProofs {

  /** The most rows of one file: the newest ones. */
  static final int MOST = 50_000;

  @Resource(lookup = "java:app/jdbc/mimamori")
  DataSource database;

  @Inject Ledger ledger;
  @Inject LedgerKeys keys;

  /**
   * Writes the file, which ends with the row that says that it was made.
   *
   * @throws LedgerUnavailable when the database does not answer
   */
  void write(Permit permit, OutputStream out) {
    LedgerRows rows = ledger.visibleTo(permit.to(Action.READ_LEDGER));
    LedgerFile.Kind kind = kindFor(permit, rows);
    try (Connection connection = database.getConnection()) {
      VisibleRows visible = new VisibleRows(connection, rows.sight().condition(), MOST);
      VisibleRows.Span span = visible.spanTo(permit.question().caller().request());
      LedgerFile.Head head =
          new LedgerFile.Head(
              kind,
              permit.subject(),
              span.lastAt(),
              permit.question().caller().request().toString(),
              kind == LedgerFile.Kind.WHOLE ? span.firstNumber() : 0,
              span.earlier());
      LedgerFile file = new LedgerFile(out);
      file.begin(
          head, Objects.requireNonNull(LedgerTables.head(connection).origin()), keys.known());
      if (kind == LedgerFile.Kind.SAID) {
        rows.each(LedgerFilter.everything(), span.before(), MOST, row -> file.row(said(row)));
      } else {
        ProvenRows proven = new ProvenRows(connection, file, kind, permit.reach().shielded());
        visible.each(span, proven::add);
      }
      file.end(head, keys.signing(permit.question().asOf()));
    } catch (SQLException e) {
      throw new LedgerUnavailable(e);
    }
  }

  private static LedgerFile.Kind kindFor(Permit permit, LedgerRows rows) {
    if (permit.ground() == Ground.SELF) {
      return LedgerFile.Kind.WHOLE;
    }
    return rows.sight().isDiscreet() ? LedgerFile.Kind.SAID : LedgerFile.Kind.PROVEN;
  }

  private static Map<String, @Nullable Object> said(LedgerRow row) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("place", row.seq());
    said.put("at", Form.instant(row.notedAt()));
    said.put("back", row.clockBack());
    said.put("role", row.callerRole());
    said.put("channel", row.channel());
    said.put("action", row.action());
    said.put("purpose", row.purpose());
    said.put("categories", row.categories());
    said.put("ground", row.ground());
    said.put("refusal", row.refusal());
    said.put("request", row.requestId());
    said.put("name", row.callerName());
    said.put("institution", row.institutionName());
    said.put("profession", row.profession());
    said.put("app", row.app());
    said.put("grant", row.grantId());
    return Map.of("said", said);
  }
}
