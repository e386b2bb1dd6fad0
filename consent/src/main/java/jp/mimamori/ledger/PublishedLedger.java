package jp.mimamori.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger shows to everybody, so that anybody can hold it to its word later: its public
 * keys and its newest signed checkpoint. No personal data.
 */
@ApplicationScoped
public class PublishedLedger {

  /** Asking more often than this is answered from memory. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private record Known(Optional<String> note, long at) {}

  @Resource(lookup = "java:app/jdbc/mimamori")
  DataSource database;

  @Inject LedgerKeys keys;

  private volatile @Nullable Known known;

  /** The public keys as a JWK set, also those that sign no more. */
  public String keys() {
    return keys.published();
  }

  /**
   * The newest checkpoint as a signed note; empty when nothing was ever written.
   *
   * @throws LedgerUnavailable when the database does not answer
   */
  public Optional<String> checkpoint() {
    Known last = known;
    if (last == null || System.nanoTime() - last.at() > FRESH.toNanos()) {
      last = new Known(newest(), System.nanoTime());
      known = last;
    }
    return last.note();
  }

  private Optional<String> newest() {
    try (Connection connection = database.getConnection()) {
      LedgerTables.Head head = LedgerTables.head(connection);
      String origin = head.origin();
      if (origin == null) {
        return Optional.empty();
      }
      return LedgerTables.batch(connection, head.batch()).map(batch -> batch.signed(origin).text());
    } catch (SQLException e) {
      throw new LedgerUnavailable(e);
    }
  }
}
